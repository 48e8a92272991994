import { test } from '@japa/runner'
import { rowsOf, makeSite } from '#tests/support/sites'
import { forgetAttempts } from '#tests/support/people'
import { aWorkspace, roleOf } from '#tests/functional/people/stage'

const asked = { accept: 'application/json' }

const giveTwoFactor = ({ id }: { id: string }) =>
  rowsOf(`INSERT INTO two_factors (user_id, secret, last_step, since) VALUES (?, 'x', 0, now())`, [
    id,
  ])

test.group('A workspace that asks for two-factor sign-in', (group) => {
  group.each.setup(forgetAttempts)

  test('stays shut for members without it, and says how many they are', async ({ assert }) => {
    const { people, page, workspaceId } = await aWorkspace()
    const { id: siteId } = await makeSite({ workspaceId })
    await giveTwoFactor(people.owner.user)
    const { visitor } = people.owner
    const rule = `/workspaces/${workspaceId}/two-factor`
    const on = await visitor.submit(rule, { isRequired: true }, 'PUT')
    assert.deepEqual(on.page.props.twoFactor, { isRequired: true, lacking: 3 })

    for (const path of [page, `/sites/${siteId}/settings`]) {
      const shut = await people.viewer.visitor.visit(path)
      assert.equal(shut.page.component, 'auth/two_factor')
      assert.match(shut.page.props.flash.error, /asks everybody for two-factor/)
      assert.lengthOf(shut.page.props.wantedBy, 1)
      const program = await people.viewer.visitor.get(path, asked)
      assert.equal(program.status, 403)
      assert.equal(JSON.parse(program.body).error.code, 'E_TWO_FACTOR_NEEDED')
    }
    const list = (await people.viewer.visitor.visit('/sites')).page.props
    assert.notInclude(JSON.stringify(list.rows), siteId)
    assert.lengthOf(list.shut, 1)
    assert.equal((await people.viewer.visitor.get(`/sites/${siteId}/live/stream`)).status, 404)

    await giveTwoFactor(people.viewer.user)
    assert.equal((await people.viewer.visitor.get(page)).status, 200)
    await visitor.submit(rule, { isRequired: false }, 'PUT')
    assert.equal((await people.analyst.visitor.get(page)).status, 200)
  })

  test('is made one by owners and admins who have it themselves', async ({ assert }) => {
    const { people, workspaceId } = await aWorkspace()
    const rule = `/workspaces/${workspaceId}/two-factor`
    const form = { isRequired: true }
    const send = (role: keyof typeof people) => people[role].visitor.send('PUT', rule, form, asked)
    assert.equal((await send('analyst')).status, 403)
    assert.equal((await send('viewer')).status, 403)
    assert.equal((await send('admin')).status, 409)
    const { people: others } = await aWorkspace()
    assert.equal((await others.owner.visitor.send('PUT', rule, form, asked)).status, 404)
    await giveTwoFactor(people.admin.user)
    assert.equal((await send('admin')).status, 302)
  })
})

test.group('Handing a workspace over', (group) => {
  group.each.setup(forgetAttempts)

  async function stage() {
    const made = await aWorkspace()
    const [{ name }] = await rowsOf('SELECT name FROM workspaces WHERE id = ?', [made.workspaceId])
    const at = `/workspaces/${made.workspaceId}/owner`
    return { ...made, name: name as string, at }
  }

  test('makes the other an owner and the person an admin', async ({ assert }) => {
    const { people, workspaceId, name, at } = await stage()
    const { owner, viewer } = people
    const form = { userId: viewer.user.id, typed: ` ${name}  ` }
    const { page } = await owner.visitor.submit(at, form)
    assert.match(page.props.flash.notice, /owns the workspace now/)
    assert.equal(await roleOf(workspaceId, viewer.user), 'owner')
    assert.equal(await roleOf(workspaceId, owner.user), 'admin')
    const [deed] = await rowsOf(
      `SELECT subject, before, after, host(ip) AS ip FROM audit_log
        WHERE workspace_id = ? AND action = 'workspace.handed_over'`,
      [workspaceId]
    )
    const change = { before: { role: 'viewer' }, after: { role: 'owner' } }
    assert.deepEqual(deed, { subject: viewer.user.email, ...change, ip: '127.0.0.1' })
  })

  test('is for owners, to a member, with the name typed', async ({ assert }) => {
    const { people, workspaceId, name, at } = await stage()
    const { people: others } = await aWorkspace()
    const tries: [from: keyof typeof people, form: object, status: number][] = [
      ['admin', { userId: people.viewer.user.id, typed: name }, 403],
      ['viewer', { userId: people.viewer.user.id, typed: name }, 403],
      ['owner', { userId: people.viewer.user.id, typed: 'another' }, 422],
      ['owner', { userId: others.viewer.user.id, typed: name }, 404],
      ['owner', { userId: people.owner.user.id, typed: name }, 404],
      ['owner', { userId: 'nobody', typed: name }, 422],
    ]
    for (const [role, form, status] of tries) {
      const answer = await people[role].visitor.send('POST', at, form, asked)
      assert.equal(answer.status, status, `${role} ${JSON.stringify(form)}`)
    }
    assert.equal(await roleOf(workspaceId, people.owner.user), 'owner')
  })
})
