import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { apiStage, ask, personalToken, workspaceToken } from '#tests/support/api'
import { changeRole, removeMember } from '#app/people/change_role'
import { revokeWorkspaceToken } from '#app/api/tokens/revoke_token'
import { peoplePage } from '#app/people/people_page'

const MINUTE = 60_000

test.group('API tokens', (group) => {
  group.each.setup(() => () => clock.freeze(null))

  test('are known by their beginning, end with a checksum, and are stored as a hash', async ({
    assert,
  }) => {
    const { owner } = await apiStage()
    const token = await personalToken(owner)
    assert.match(token, /^om_[\w-]+\.[\w-]+$/)
    const [row] = await rowsOf('SELECT * FROM api_tokens WHERE user_id = ? AND hint = ?', [
      owner.id,
      token.slice(0, 11),
    ])
    assert.notInclude(JSON.stringify(row), token.split('.')[1])
    assert.match(row.hash, /^[0-9a-f]{64}$/)
  })

  test('mistyped by a letter are refused', async ({ assert }) => {
    const { token } = await apiStage()
    const last = token.at(-3) === 'x' ? 'y' : 'x'
    const mistyped = token.slice(0, -3) + last + token.slice(-2)
    const { status, json, headers } = await ask('GET', '/api/v1/sites', { token: mistyped })
    assert.equal(status, 401)
    assert.equal(json.code, 'E_INVALID_TOKEN')
    assert.include(headers.get('www-authenticate')!, 'Bearer')
  })

  test('in an address are refused with what to do, however good they are', async ({ assert }) => {
    const { token } = await apiStage()
    for (const name of ['token', 'access_token']) {
      const answer = await ask('GET', `/api/v1/sites?${name}=${token}`, { token })
      assert.equal(answer.status, 400)
      assert.equal(answer.json.code, 'E_TOKEN_IN_ADDRESS')
      assert.include(answer.json.detail, 'Revoke it')
      assert.notInclude(answer.text, token)
    }
  })

  test('end when they say so', async ({ assert }) => {
    const { owner } = await apiStage()
    const token = await personalToken(owner, { days: 1 })
    assert.equal((await ask('GET', '/api/v1/sites', { token })).status, 200)
    clock.freeze(new Date(Date.now() + 24 * 60 * MINUTE + 1000))
    assert.equal((await ask('GET', '/api/v1/sites', { token })).status, 401)
  })

  test('remember their last use, to the minute', async ({ assert }) => {
    const { owner } = await apiStage()
    const token = await personalToken(owner)
    const used = async () => {
      await ask('GET', '/api/v1/workspaces', { token })
      const [row] = await rowsOf(
        'SELECT last_used_at FROM api_tokens WHERE hint = ? AND user_id = ?',
        [token.slice(0, 11), owner.id]
      )
      return row.last_used_at.getTime()
    }
    const begin = Date.now()
    clock.freeze(new Date(begin))
    assert.equal(await used(), begin)
    clock.freeze(new Date(begin + MINUTE - 1))
    assert.equal(await used(), begin)
    clock.freeze(new Date(begin + MINUTE + 1))
    assert.equal(await used(), begin + MINUTE + 1)
  })

  test('of a person do what the person may, and no more from the moment that changes', async ({
    assert,
  }) => {
    const { owner, workspaceId, at } = await apiStage()
    const { user } = await makePerson()
    await makeMember(workspaceId, user.id, 'admin')
    const token = await personalToken(user)
    const rename = () => ask('PATCH', at, { token, body: { name: 'Renamed' } })
    assert.equal((await rename()).status, 200)
    await changeRole(owner, workspaceId, user.id, 'viewer')
    assert.equal((await rename()).status, 403)
    await removeMember(owner, workspaceId, user.id)
    assert.equal((await rename()).status, 404)
  })

  test('of a workspace outlive who made them, and end at once when revoked', async ({ assert }) => {
    const { owner, workspaceId, at } = await apiStage()
    const { user: admin } = await makePerson()
    await makeMember(workspaceId, admin.id, 'admin')
    const { value: token, id } = await workspaceToken(admin, workspaceId, { role: 'viewer' })
    await removeMember(owner, workspaceId, admin.id)
    assert.equal((await ask('GET', at, { token })).status, 200)
    assert.equal((await ask('PATCH', at, { token, body: { name: 'x' } })).status, 403)
    await revokeWorkspaceToken(owner.id, workspaceId, id)
    assert.equal((await ask('GET', at, { token })).status, 401)
  })

  test('of a workspace are no people, own nothing, and cannot sign in', async ({ assert }) => {
    const { owner, workspaceId } = await apiStage()
    const { id } = await workspaceToken(owner, workspaceId)
    const [{ user_id: userId }] = await rowsOf('SELECT user_id FROM api_tokens WHERE id = ?', [id])
    const { people } = await peoplePage(owner.id, workspaceId)
    assert.deepEqual(
      people.map((one) => one.userId),
      [owner.id]
    )
    await assert.rejects(
      () => rowsOf(`UPDATE memberships SET role = 'owner' WHERE user_id = ?`, [userId]),
      /only persons own/
    )
    await assert.rejects(
      () => rowsOf(`UPDATE users SET password = 'x' WHERE id = ?`, [userId]),
      /only_persons_sign_in/
    )
  })

  test('made or revoked for a workspace are written to its log, without the token', async ({
    assert,
  }) => {
    const { owner, workspaceId } = await apiStage()
    const { id, value } = await workspaceToken(owner, workspaceId, { role: 'analyst' })
    await revokeWorkspaceToken(owner.id, workspaceId, id)
    const lines = await rowsOf(
      `SELECT action, subject, after FROM audit_log
        WHERE workspace_id = ? AND action NOT LIKE 'tokens.personal%' ORDER BY action`,
      [workspaceId]
    )
    assert.deepEqual(
      lines.map(({ action }) => action),
      ['tokens.created', 'tokens.revoked']
    )
    assert.notInclude(JSON.stringify(lines), value.slice(0, 20))
  })

  test('limited to a site know of no other', async ({ assert }) => {
    const { owner, workspaceId, site, at, ws } = await apiStage()
    const other = await makeSite({ workspaceId })
    const token = await personalToken(owner, { siteIds: [site.id] })
    assert.equal((await ask('GET', at, { token })).status, 200)
    assert.equal((await ask('GET', `/api/v1/sites/site_${other.publicId}`, { token })).status, 404)
    const { json } = await ask('GET', '/api/v1/sites', { token })
    assert.deepEqual(
      json.data.map(({ id }: { id: string }) => id),
      [`site_${site.publicId}`]
    )
    const body = { name: 'New', domain: 'new.example' }
    const made = await ask('POST', `/api/v1/workspaces/${ws}/sites`, { token, body })
    assert.equal(made.json.code, 'E_LIMITED_TO_SITES')
  })

  test('have so many requests a minute, and so many for each site', async ({ assert }) => {
    const { owner, at } = await apiStage()
    const token = await personalToken(owner, { requestsPerMinute: 3, siteRequestsPerMinute: 1 })
    const first = await ask('GET', at, { token })
    assert.equal(first.headers.get('ratelimit-limit'), '1')
    assert.equal(first.headers.get('ratelimit-remaining'), '0')
    const second = await ask('GET', at, { token })
    assert.equal(second.status, 429)
    assert.isAbove(Number(second.headers.get('retry-after')), 0)
    assert.equal((await ask('GET', '/api/v1/sites', { token })).status, 200)
    assert.equal((await ask('GET', '/api/v1/sites', { token })).status, 429)
  })

  test('are not overdrawn by asking at once, and the headers say what is left', async ({
    assert,
  }) => {
    const { owner, at } = await apiStage()
    const token = await personalToken(owner, { siteRequestsPerMinute: 5 })
    const asked = await Promise.all(Array.from({ length: 20 }, () => ask('GET', at, { token })))
    assert.lengthOf(
      asked.filter(({ status }) => status === 200),
      5
    )
    const left = asked
      .filter(({ status }) => status === 200)
      .map(({ headers }) => headers.get('ratelimit'))
    for (const remaining of [0, 1, 2, 3, 4]) {
      assert.isTrue(
        left.some((told) => told!.startsWith(`"site";r=${remaining};t=`)),
        String(left)
      )
    }
    const refused = asked.find(({ status }) => status === 429)!
    assert.equal(refused.headers.get('ratelimit-policy'), '"site";q=5;w=60')
    assert.match(refused.headers.get('ratelimit')!, /^"site";r=0;t=\d+$/)
    assert.match(refused.headers.get('retry-after')!, /^[1-9]\d*$/)
    assert.match(refused.headers.get('content-type')!, /problem\+json/)
  })
})
