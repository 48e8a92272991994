import { test } from '@japa/runner'
import { Visitor } from '#tests/support/visitor'
import { makeSite, rowsOf } from '#tests/support/sites'
import { forgetAttempts } from '#tests/support/people'
import { openStream } from '#tests/support/event_stream'
import { anAddress, aWorkspace, roleOf } from '#tests/functional/people/stage'

const JSON_ASKED = { accept: 'application/json' }

const headerOf = ({ cookies }: Visitor) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

async function stage() {
  const made = await aWorkspace()
  const of = `/workspaces/${made.workspaceId}/invitations`
  /** The page of the invitation that this person gave. */
  const invited = async (by: 'owner' | 'admin', role: string) => {
    const { page } = await made.people[by].visitor.submit(of, { email: anAddress(), role })
    return new URL(page.props.link).pathname
  }
  const deeds = () =>
    rowsOf('SELECT action, subject, after FROM audit_log WHERE workspace_id = ? ORDER BY at, id', [
      made.workspaceId,
    ])
  return { ...made, of, invited, deeds }
}

async function isOpen(path: string) {
  return (await new Visitor().visit(path)).page.props.invitation !== null
}

test.group('Who has lost a right', (group) => {
  group.each.setup(forgetAttempts)

  test('brings nobody in any more by invitations given before', async ({ assert }) => {
    const { people, page, invited, deeds, workspaceId } = await stage()
    const asOwner = await invited('owner', 'owner')
    const asViewer = await invited('owner', 'viewer')
    const ofAdmin = await invited('admin', 'admin')
    const { visitor: owner, user } = people.owner

    await owner.send('PUT', `${page}/${people.admin.user.id}`, { role: 'analyst' })
    assert.isFalse(await isOpen(ofAdmin))
    const guest = new Visitor()
    await guest.visit(ofAdmin)
    const account = { name: 'Mallory', password: 'a moth in the relay' }
    const tried = await guest.submit(`${ofAdmin}/account`, account)
    assert.isNull(tried.page.props.invitation)

    await rowsOf(`UPDATE workspaces SET name = 'Acme' WHERE id = ?`, [workspaceId])
    const form = { userId: people.viewer.user.id, typed: 'Acme' }
    await owner.send('POST', `/workspaces/${workspaceId}/owner`, form)
    assert.equal(await roleOf(workspaceId, user), 'admin')
    assert.isFalse(await isOpen(asOwner))
    assert.isTrue(await isOpen(asViewer))

    await owner.send('DELETE', `${page}/${user.id}`)
    assert.isFalse(await isOpen(asViewer))
    const withdrawn = (await deeds()).filter((one) => one.action === 'people.invitation_withdrawn')
    assert.lengthOf(withdrawn, 3)
  })

  test('brings nobody in by an invitation that was written in the same moment', async ({
    assert,
  }) => {
    const { people, invited, workspaceId } = await stage()
    const path = await invited('admin', 'viewer')
    await rowsOf('DELETE FROM memberships WHERE workspace_id = ? AND user_id = ?', [
      workspaceId,
      people.admin.user.id,
    ])
    assert.isFalse(await isOpen(path))
  })

  test('hears no more, from that moment on', async ({ assert, cleanup }) => {
    const { people, page, workspaceId } = await stage()
    const site = await makeSite({ workspaceId })
    const hearing = async ({ visitor }: { visitor: Visitor }) => {
      const stream = await openStream(`/sites/${site.id}/live/stream`, headerOf(visitor))
      cleanup(() => stream.close())
      assert.equal(stream.status, 200)
      return stream
    }
    const removed = await hearing(people.viewer)
    const signedOut = await hearing(people.analyst)
    const stays = await hearing(people.admin)
    await people.owner.visitor.send('DELETE', `${page}/${people.viewer.user.id}`)
    await removed.over()
    await people.analyst.visitor.send('POST', '/sign-out', {})
    await signedOut.over()
    assert.isFalse(stays.isOver)
  })

  test('an admin who invites whom an owner has made an owner-to-be is told so', async ({
    assert,
  }) => {
    const { people, of } = await stage()
    const email = anAddress()
    await people.owner.visitor.send('POST', of, { email, role: 'owner' })
    const form = { email, role: 'viewer' }
    const answer = await people.admin.visitor.send('POST', of, form, JSON_ASKED)
    assert.equal(answer.status, 409)
    assert.equal(JSON.parse(answer.body).error.code, 'E_INVITED_BY_OWNER')
    const [{ role }] = await rowsOf('SELECT role FROM invitations WHERE email = ?', [email])
    assert.equal(role, 'owner')
  })

  test('of two who hand over, leave or are removed at once, one does, with one line in the log', async ({
    assert,
  }) => {
    for (let round = 0; round < 3; round++) {
      await forgetAttempts()
      const { people, page, join, deeds, workspaceId } = await stage()
      await rowsOf(`UPDATE workspaces SET name = 'Acme' WHERE id = ?`, [workspaceId])
      await join('owner')
      const { visitor, user } = people.owner
      const handOver = (heir: { id: string }) => {
        const form = { userId: heir.id, typed: 'Acme' }
        return visitor.send('POST', `/workspaces/${workspaceId}/owner`, form, JSON_ASKED)
      }
      const given = await Promise.all(
        [people.admin, people.analyst].map((one) => handOver(one.user))
      )
      assert.lengthOf(
        given.filter(({ status }) => status === 302),
        1
      )
      const heirs = await Promise.all(
        [people.admin, people.analyst].map((one) => roleOf(workspaceId, one.user))
      )
      assert.lengthOf(
        heirs.filter((role) => role === 'owner'),
        1
      )

      await rowsOf(`UPDATE memberships SET role = 'owner' WHERE workspace_id = ? AND user_id = ?`, [
        workspaceId,
        user.id,
      ])
      const leaving = `${page}/${people.viewer.user.id}`
      const [handed] = await Promise.all([
        handOver(people.viewer.user),
        people.viewer.visitor.send('DELETE', leaving, {}, JSON_ASKED),
      ])
      // Either nothing was handed over, or an owner has left: never an admin whose heir is nobody.
      const left = (await deeds()).filter(({ action }) => action === 'people.left')
      assert.equal(await roleOf(workspaceId, user), handed.status === 302 ? 'admin' : 'owner')
      if (handed.status === 302 && left.length === 0) {
        assert.equal(await roleOf(workspaceId, people.viewer.user), 'owner')
      }

      const { user: gone } = await join('viewer')
      const { visitor: remover } = await join('owner')
      const twice = await Promise.all(
        [1, 2].map(() => remover.send('DELETE', `${page}/${gone.id}`, {}, JSON_ASKED))
      )
      assert.sameMembers(
        twice.map(({ status }) => status),
        [302, 404]
      )
      const removed = (await deeds()).filter(({ action }) => action === 'people.removed')
      assert.lengthOf(removed, 1)
    }
  }).timeout(60_000)

  test('a client who becomes a member is no client again when removed', async ({ assert }) => {
    const { people, page, invited, deeds, of, workspaceId } = await stage()
    const site = await makeSite({ workspaceId })
    const email = anAddress()
    const client = { email, role: 'client', siteIds: [site.id], sections: ['leads'] }
    const asked = await people.owner.visitor.submit(of, client)
    const visitor = new Visitor()
    const path = new URL(asked.page.props.link).pathname
    await visitor.visit(path)
    await visitor.submit(`${path}/account`, { name: 'Grace', password: 'a moth in the relay' })
    assert.equal((await visitor.get(`/sites/${site.id}/leads`)).status, 200)
    const joined = (await deeds()).filter(({ action }) => action === 'people.joined')
    assert.deepEqual(joined, [
      {
        action: 'people.joined',
        subject: email,
        after: { role: 'client', sites: ['Test site'], sections: ['leads'] },
      },
    ])

    const again = await people.owner.visitor.submit(of, { email, role: 'viewer' })
    await visitor.submit(new URL(again.page.props.link).pathname)
    const [{ id }] = await rowsOf('SELECT id FROM users WHERE email = ?', [email])
    assert.equal(await roleOf(workspaceId, { id }), 'viewer')
    await people.owner.visitor.send('DELETE', `${page}/${id}`)
    assert.equal((await visitor.get(`/sites/${site.id}/leads`)).status, 404)
    assert.isString(await invited('owner', 'viewer'))
  })

  test('names and addresses are lines in which all can be seen', async ({ assert }) => {
    const { people, of } = await stage()
    const { visitor } = people.owner
    for (const name of ['\u202Egnp.exe', '\u200b\u2060', '\ufeff', 'a\u0000b', '\ud800']) {
      const answer = await visitor.send('PUT', '/account/name', { name }, JSON_ASKED)
      assert.equal(answer.status, 422, JSON.stringify(name))
    }
    for (const name of ['<b>x</b>', '=1+1', 'Şûle 👩‍🔬', 'علی\u200cرضا']) {
      const answer = await visitor.send('PUT', '/account/name', { name }, JSON_ASKED)
      assert.equal(answer.status, 302, name)
    }
    for (const email of ['ada@example.com\u202e', 'a\u200bda@example.com', 'a\u0000@example.com']) {
      const answer = await visitor.send('POST', of, { email, role: 'viewer' }, JSON_ASKED)
      assert.equal(answer.status, 422, JSON.stringify(email))
    }
  })
})
