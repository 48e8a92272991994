import env from '#start/env'
import { test } from '@japa/runner'
import type { MemberRole } from '#app/shared/tenant_db'
import { forgetAttempts } from '#tests/support/people'
import { aWorkspace, roleOf } from '#tests/functional/people/stage'
import { makePerson } from '#tests/support/sites'

const ROLES: MemberRole[] = ['owner', 'admin', 'analyst', 'viewer']

/** Who may change and remove whom, and to what. */
const MAY: Record<MemberRole, MemberRole[]> = {
  owner: ROLES,
  admin: ['admin', 'analyst', 'viewer'],
  analyst: [],
  viewer: [],
}

test.group('People of a workspace', (group) => {
  group.each.setup(forgetAttempts)

  test('everybody sees who is there, and strangers nothing', async ({ assert }) => {
    const { people, page } = await aWorkspace()
    const { visitor } = people.viewer
    const { props } = (await visitor.visit(page)).page
    assert.deepEqual(
      props.people.map(({ role }: any) => role),
      ROLES
    )
    assert.deepEqual(props.roles, [])
    assert.notInclude(JSON.stringify(props.people), 'password')

    const { people: others } = await aWorkspace()
    assert.equal((await others.owner.visitor.get(page)).status, 404)
    assert.equal((await others.owner.visitor.get('/workspaces/no/people')).status, 404)
  })

  test('roles are changed by those who have as much themselves', async ({ assert }) => {
    for (const role of ROLES) {
      const { people, page, join, workspaceId } = await aWorkspace()
      for (const former of ROLES) {
        for (const wanted of ROLES) {
          const { user } = await join(former)
          await forgetAttempts()
          const answer = await people[role].visitor.send('PUT', `${page}/${user.id}`, {
            role: wanted,
          })
          const isAllowed = MAY[role].includes(former) && MAY[role].includes(wanted)
          assert.equal(answer.status, isAllowed ? 302 : 403, `${role}: ${former} to ${wanted}`)
          assert.equal(await roleOf(workspaceId, user), isAllowed ? wanted : former)
        }
      }
    }
  }).timeout(60_000)

  test('who is removed sees nothing from that moment on', async ({ assert }) => {
    for (const role of ROLES) {
      const { people, page, join, workspaceId } = await aWorkspace()
      for (const former of ROLES) {
        const { user, visitor } = await join(former)
        await forgetAttempts()
        assert.equal((await visitor.get(page)).status, 200)
        const answer = await people[role].visitor.send('DELETE', `${page}/${user.id}`)
        const isAllowed = MAY[role].includes(former)
        assert.equal(answer.status, isAllowed ? 302 : 403, `${role}: ${former}`)
        assert.equal((await visitor.get(page)).status, isAllowed ? 404 : 200)
        assert.equal(await roleOf(workspaceId, user), isAllowed ? null : former)
      }
    }
  }).timeout(60_000)

  test('anybody may leave, but not the last owner', async ({ assert }) => {
    const { people, page, workspaceId } = await aWorkspace()
    const { user, visitor } = people.viewer
    const left = await visitor.submit(`${page}/${user.id}`, {}, 'DELETE')
    assert.equal(left.page.props.flash.notice, 'You have left the workspace.')
    assert.isNull(await roleOf(workspaceId, user))

    const owner = people.owner.user
    for (const [method, form] of [
      ['DELETE', {}],
      ['PUT', { role: 'viewer' }],
    ] as const) {
      const { visitor: browser } = people.owner
      const from = { referer: env.get('APP_URL') + page }
      const answer = await browser.send(method, `${page}/${owner.id}`, form, from)
      const refused = await browser.follow(answer)
      assert.match(refused.page.props.flash.error, /keeps an owner.*Make somebody else an owner/)
      const asked = { accept: 'application/json' }
      const program = await people.owner.visitor.send(method, `${page}/${owner.id}`, form, asked)
      assert.equal(program.status, 409)
      assert.equal(JSON.parse(program.body).error.code, 'E_LAST_OWNER')
    }
    assert.equal(await roleOf(workspaceId, owner), 'owner')
  })

  test('two owners who leave at once: one of them stays', async ({ assert }) => {
    for (let i = 0; i < 5; i++) {
      await forgetAttempts()
      const { people, page, join, workspaceId } = await aWorkspace()
      const actors = [people.owner, await join('owner')]
      await Promise.all(
        actors.map(({ visitor, user }) => visitor.send('DELETE', `${page}/${user.id}`))
      )
      const left = await Promise.all(actors.map(({ user }) => roleOf(workspaceId, user)))
      assert.sameMembers(left, ['owner', null])
    }
  })

  test('what is no role, and nobody, is refused', async ({ assert }) => {
    const { people, page } = await aWorkspace()
    const { visitor } = people.owner
    const asked = { accept: 'application/json' }
    const of = `${page}/${people.viewer.user.id}`
    assert.equal((await visitor.send('PUT', of, { role: 'root' }, asked)).status, 422)
    const { user: stranger } = await makePerson()
    for (const id of [stranger.id, 'nobody', '0'.repeat(36)]) {
      const answer = await visitor.send('PUT', `${page}/${id}`, { role: 'viewer' }, asked)
      assert.equal(answer.status, 404, id)
    }
  })
})
