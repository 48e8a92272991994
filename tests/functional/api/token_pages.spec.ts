import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { aWorkspace } from '#tests/functional/people/stage'

const FORM = {
  name: 'Export',
  role: 'viewer',
  scopes: ['sites:read'],
  sites: [],
  days: 30,
  requestsPerMinute: 60,
  siteRequestsPerMinute: 60,
}

test.group('Pages of API tokens', () => {
  test('of a workspace are for owners and admins', async ({ assert }) => {
    const { people, workspaceId } = await aWorkspace()
    const path = `/workspaces/${workspaceId}/tokens`
    for (const [role, expected] of [
      ['owner', 200],
      ['admin', 200],
      ['analyst', 403],
      ['viewer', 403],
    ] as const) {
      const { visitor } = people[role]
      assert.equal((await visitor.send('GET', path)).status, expected, role)
      assert.equal((await visitor.send('POST', path, FORM)).status, expected, role)
    }
    const tokens = await rowsOf('SELECT 1 FROM api_tokens WHERE workspace_id = ?', [workspaceId])
    assert.lengthOf(tokens, 2)
  })

  test('give no role that is more than a token may have', async ({ assert }) => {
    const { people, workspaceId } = await aWorkspace()
    const asked = { accept: 'application/json' }
    const path = `/workspaces/${workspaceId}/tokens`
    const { visitor } = people.owner
    const { status } = await visitor.send('POST', path, { ...FORM, role: 'owner' }, asked)
    assert.equal(status, 422)
  })

  test('refuse the sites of others', async ({ assert }) => {
    const ours = await aWorkspace()
    const theirs = await aWorkspace()
    const [{ id }] = await rowsOf(
      `INSERT INTO sites (public_id, workspace_id, domain, name) VALUES (gen_random_uuid(), ?, 'x.example', 'x')
       RETURNING id`,
      [theirs.workspaceId]
    )
    const asked = { accept: 'application/json' }
    const { visitor } = ours.people.owner
    for (const path of ['/account/tokens', `/workspaces/${ours.workspaceId}/tokens`]) {
      const answer = await visitor.send('POST', path, { ...FORM, sites: [id] }, asked)
      assert.equal(answer.status, 422, path)
    }
  })

  test('revoke nobody else’s token', async ({ assert }) => {
    const ours = await aWorkspace()
    const theirs = await aWorkspace()
    await theirs.people.owner.visitor.send('POST', '/account/tokens', FORM)
    const path = `/workspaces/${theirs.workspaceId}/tokens`
    await theirs.people.owner.visitor.send('POST', path, FORM)
    const tokens = await rowsOf('SELECT id FROM api_tokens WHERE workspace_id = ? OR user_id = ?', [
      theirs.workspaceId,
      theirs.people.owner.user.id,
    ])
    assert.lengthOf(tokens, 2)
    const { visitor } = ours.people.owner
    for (const { id } of tokens) {
      for (const at of ['/account/tokens', `/workspaces/${ours.workspaceId}/tokens`, path]) {
        assert.equal((await visitor.send('DELETE', `${at}/${id}`)).status, 404)
      }
    }
  })
})
