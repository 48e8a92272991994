import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { Visitor } from '#tests/support/visitor'
import { forgetAttempts } from '#tests/support/people'
import { openStream } from '#tests/support/event_stream'
import { makeSite, rowsOf } from '#tests/support/sites'
import { storeCall } from '#tests/support/calls'
import { eraseWorkspaces } from '#app/moving/erase_workspaces'
import { anAddress, aWorkspace } from '#tests/functional/people/stage'

const JSON_ASKED = { accept: 'application/json' }
const DAY_MS = 86_400_000

async function stage() {
  const made = await aWorkspace()
  const { workspaceId, people } = made
  await rowsOf(`UPDATE workspaces SET name = 'Acme  Ltd' WHERE id = ?`, [workspaceId])
  const site = await makeSite({ workspaceId })
  const former = await makeSite({ workspaceId })
  const { visitor } = people.owner
  await visitor.send('DELETE', `/sites/${former.id}`, {})
  const path = `/workspaces/${workspaceId}`
  const remove = (typed = 'Acme Ltd') => visitor.send('DELETE', path, { typed }, JSON_ASKED)
  const restore = (by = visitor) => by.send('POST', `${path}/restore`, {}, JSON_ASKED)
  return { ...made, site, former, path, remove, restore }
}

const isStanding = async (id: string) =>
  (await rowsOf('SELECT removed_at FROM sites WHERE id = ?', [id]))[0].removed_at === null

test.group('A workspace that is deleted', (group) => {
  group.each.setup(async () => {
    await forgetAttempts()
    return () => clock.freeze(null)
  })

  test('is closed to everybody at once, in pages, streams, links and invitations', async ({
    assert,
    cleanup,
  }) => {
    const { people, site, path, page, remove } = await stage()
    const { visitor } = people.owner
    const form = { label: 'x', sections: ['traffic'], expiry: '30', protection: 'none' }
    const shown = await visitor.submit(`/sites/${site.id}/sharing`, form)
    const token = new URL(shown.page.props.made).hash.slice(1)
    const invited = await visitor.submit(`${path}/invitations`, {
      email: anAddress(),
      role: 'viewer',
    })
    const invitation = new URL(invited.page.props.link).pathname
    const cookie = [...people.viewer.visitor.cookies].map(([k, v]) => `${k}=${v}`).join('; ')
    const stream = await openStream(`/sites/${site.id}/live/stream`, cookie)
    cleanup(() => stream.close())

    assert.equal((await remove()).status, 302)
    await stream.over()
    for (const one of Object.values(people)) {
      for (const asked of [page, `/sites/${site.id}/leads`, `/sites/${site.id}/settings`]) {
        assert.equal((await one.visitor.get(asked)).status, 404, asked)
      }
      assert.notInclude((await one.visitor.visit('/sites')).body, site.id)
    }
    const guest = new Visitor()
    await guest.visit('/shared')
    assert.equal((await guest.submit('/shared', { token })).status, 404)
    assert.isNull((await guest.visit(invitation)).page.props.invitation)
    assert.isFalse(await isStanding(site.id))
  })

  test('is deleted by owners who type its name, and by nobody else', async ({ assert }) => {
    const { people, path, remove, page } = await stage()
    for (const role of ['admin', 'analyst', 'viewer'] as const) {
      const form = { typed: 'Acme Ltd' }
      const { status } = await people[role].visitor.send('DELETE', path, form, JSON_ASKED)
      assert.equal(status, 403, role)
    }
    for (const wrong of ['', 'acme', 'Acme Ltd!']) {
      assert.equal((await remove(wrong)).status, 422, wrong)
    }
    const { people: others } = await aWorkspace()
    const stranger = others.owner.visitor
    const answer = await stranger.send('DELETE', path, { typed: 'Acme Ltd' }, JSON_ASKED)
    assert.equal(answer.status, 404)
    assert.equal((await people.viewer.visitor.get(page)).status, 200)
  })

  test('comes back with the sites that went with it, by its owners', async ({ assert }) => {
    const { people, site, former, page, remove, restore, workspaceId } = await stage()
    assert.equal((await restore()).status, 404)
    await remove()
    assert.equal((await remove()).status, 404)
    const { props } = (await people.owner.visitor.visit('/sites')).page
    assert.deepEqual(
      props.gone.map(({ id, name }: any) => ({ id, name })),
      [{ id: workspaceId, name: 'Acme  Ltd' }]
    )
    assert.isEmpty((await people.admin.visitor.visit('/sites')).page.props.gone)
    assert.equal((await restore(people.admin.visitor)).status, 403)

    assert.equal((await restore()).status, 302)
    assert.isTrue(await isStanding(site.id))
    assert.isFalse(await isStanding(former.id))
    assert.equal((await people.viewer.visitor.get(page)).status, 200)
    const deeds = await rowsOf(
      `SELECT action FROM audit_log WHERE workspace_id = ? AND action LIKE 'workspace.%' ORDER BY at, id`,
      [workspaceId]
    )
    assert.deepEqual(
      deeds.map(({ action }) => action),
      ['workspace.removed', 'workspace.restored']
    )
  })

  test('is erased with all that it had after thirty days, and nothing of others', async ({
    assert,
  }) => {
    const ours = await stage()
    const theirs = await stage()
    await storeCall(ours.site.id, null)
    await storeCall(theirs.site.id, null)
    await ours.remove()
    const removedAt = Date.now()
    clock.freeze(new Date(removedAt + 29 * DAY_MS))
    await eraseWorkspaces()
    const countOf = async ({ workspaceId, site }: typeof ours) => {
      const [row] = await rowsOf(
        `SELECT (SELECT count(*)::int FROM workspaces WHERE id = :workspaceId) AS workspaces,
                (SELECT count(*)::int FROM sites WHERE workspace_id = :workspaceId) AS sites,
                (SELECT count(*)::int FROM calls WHERE site_id = :siteId) AS calls,
                (SELECT count(*)::int FROM audit_log WHERE workspace_id = :workspaceId) > 0 AS has_log`,
        { workspaceId, siteId: site.id } as any
      )
      return row
    }
    const all = { workspaces: 1, sites: 2, calls: 1, has_log: true }
    assert.deepEqual(await countOf(ours), all)
    clock.freeze(new Date(removedAt + 31 * DAY_MS))
    await eraseWorkspaces()
    assert.deepEqual(await countOf(ours), { workspaces: 0, sites: 0, calls: 0, has_log: false })
    assert.deepEqual(await countOf(theirs), all)
    clock.freeze(null)
    assert.equal((await ours.restore()).status, 404)
    assert.equal((await ours.people.owner.visitor.visit('/sites')).status, 200)
  })
})
