import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { operations } from '#start/api'
import { apiStage, ask, personalToken } from '#tests/support/api'

const key = { 'idempotency-key': 'first-try' }

test.group('API answers', () => {
  test('say no as problem+json, whatever is wrong', async ({ assert }) => {
    const { token, at, ws } = await apiStage()
    const create = `/api/v1/workspaces/${ws}/sites`
    const cases: [number, string, Promise<Awaited<ReturnType<typeof ask>>>][] = [
      [401, 'E_NO_TOKEN', ask('GET', at)],
      [404, 'E_NOT_FOUND', ask('GET', '/api/v1/nothing', { token })],
      [404, 'E_NOT_FOUND', ask('GET', '/api/v1', { token })],
      [404, 'E_NOT_FOUND', ask('GET', '/api/v1/sites/site_nothing', { token })],
      [405, 'E_METHOD_NOT_ALLOWED', ask('PUT', at, { token })],
      [405, 'E_METHOD_NOT_ALLOWED', ask('OPTIONS', at)],
      [400, 'E_INVALID_JSON', ask('POST', create, { token, body: '{"a"' })],
      [400, 'E_INVALID_JSON', ask('POST', create, { token, body: '[]' })],
      [400, 'E_NOT_TEXT', ask('POST', create, { token, body: '{"name":"\\u0000"}' })],
      [
        415,
        'E_NOT_JSON',
        ask('POST', create, { token, body: 'a=b', headers: { 'content-type': 'text/plain' } }),
      ],
      [413, 'E_TOO_LARGE', ask('POST', create, { token, body: { name: 'x'.repeat(300_000) } })],
      [422, 'E_VALIDATION_ERROR', ask('POST', create, { token, body: {} })],
      [422, 'E_VALIDATION_ERROR', ask('GET', '/api/v1/sites?limit=201', { token })],
      [400, 'E_INVALID_CURSOR', ask('GET', '/api/v1/sites?cursor=nothing', { token })],
    ]
    for (const [status, code, asked] of cases) {
      const { headers, json, ...answer } = await asked
      assert.equal(answer.status, status, code)
      assert.match(headers.get('content-type')!, /^application\/problem\+json/, code)
      assert.containsSubset(json, { status, code, type: `/docs/api#${code.toLowerCase()}` })
      assert.isNotEmpty(json.request_id)
      assert.isNotEmpty(json.detail)
    }
  })

  test('name the fields that are wrong', async ({ assert }) => {
    const { token, ws } = await apiStage()
    const body = { name: '', domain: 'not a domain' }
    const { json } = await ask('POST', `/api/v1/workspaces/${ws}/sites`, { token, body })
    assert.sameMembers(
      json.errors.map(({ field }: { field: string }) => field),
      ['name', 'domain']
    )
  })

  test('of an error of ours tell nothing', async ({ assert }) => {
    const { token, owner } = await apiStage()
    const broken = `/api/v1/sites?cursor=${Buffer.from('["no id"]').toString('base64url')}`
    const answer = await ask('GET', broken, { token })
    assert.equal(answer.status, 400)
    assert.notInclude(answer.text, 'uuid')
    assert.isOk(owner)
  })

  test('are given to no page of another site', async ({ assert }) => {
    const { token } = await apiStage()
    const headers = { origin: 'https://elsewhere.example' }
    const answer = await ask('GET', '/api/v1/sites', { token, headers })
    assert.isNull(answer.headers.get('access-control-allow-origin'))
    assert.equal(answer.headers.get('cache-control'), 'no-store')
  })

  test('of a POST are given again for the same key, and the work is done once', async ({
    assert,
  }) => {
    const { token, ws, workspaceId } = await apiStage()
    const path = `/api/v1/workspaces/${ws}/sites`
    const body = { name: 'Once', domain: 'once.example' }
    const first = await ask('POST', path, { token, body, headers: key })
    const again = await ask('POST', path, { token, body, headers: key })
    assert.equal(first.status, 201)
    assert.equal(again.status, 201)
    assert.equal(again.text, first.text)
    assert.equal(again.headers.get('etag'), first.headers.get('etag'))
    assert.equal(again.headers.get('idempotent-replayed'), 'true')
    const sites = await rowsOf(`SELECT 1 FROM sites WHERE workspace_id = ? AND name = 'Once'`, [
      workspaceId,
    ])
    assert.lengthOf(sites, 1)
    const other = await ask('POST', path, { token, body: { ...body, name: 'Two' }, headers: key })
    assert.equal(other.json.code, 'E_KEY_REUSED')
    const stored = await rowsOf('SELECT answer FROM api_answers WHERE key = ?', ['first-try'])
    assert.notInclude(JSON.stringify(stored), 'once.example')
  })

  test('of two requests with one key at once: one is done, one is told to wait', async ({
    assert,
  }) => {
    const { token, ws, workspaceId } = await apiStage()
    const path = `/api/v1/workspaces/${ws}/sites`
    const body = { name: 'Twice', domain: 'twice.example' }
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => ask('POST', path, { token, body, headers: key }))
    )
    for (const { status } of asked) assert.oneOf(status, [201, 409])
    assert.isTrue(asked.some(({ status }) => status === 201))
    const sites = await rowsOf(`SELECT 1 FROM sites WHERE workspace_id = ? AND name = 'Twice'`, [
      workspaceId,
    ])
    assert.lengthOf(sites, 1)
  })

  test('of a request that a crash broke off are never guessed', async ({ assert }) => {
    const { token, ws } = await apiStage()
    const path = `/api/v1/workspaces/${ws}/sites`
    const body = { name: 'Gone', domain: 'gone.example' }
    await ask('POST', path, { token, body, headers: key })
    const begun = `UPDATE api_answers SET status = NULL, answer = NULL, started_at = started_at - ?::interval
      WHERE token_id = (SELECT id FROM api_tokens ORDER BY created_at DESC LIMIT 1)`
    await rowsOf(begun, ['0 s'])
    assert.equal((await ask('POST', path, { token, body, headers: key })).json.code, 'E_UNDER_WAY')
    await rowsOf(begun, ['2 min'])
    assert.equal((await ask('POST', path, { token, body, headers: key })).json.code, 'E_BROKEN_OFF')
    await rowsOf(begun, ['24 h'])
    assert.equal((await ask('POST', path, { token, body, headers: key })).status, 201)
  })

  test('that refuse free the key', async ({ assert }) => {
    const { token, ws } = await apiStage()
    const path = `/api/v1/workspaces/${ws}/sites`
    const bad = await ask('POST', path, { token, body: { name: 'x' }, headers: key })
    assert.equal(bad.status, 422)
    const body = { name: 'x', domain: 'good.example' }
    assert.equal((await ask('POST', path, { token, body, headers: key })).status, 201)
  })

  test('carry a version, and a change of an old one is refused', async ({ assert }) => {
    const { token, at } = await apiStage()
    const etag = (await ask('GET', at, { token })).headers.get('etag')!
    const ifMatch = { 'if-match': etag }
    const first = await ask('PATCH', at, { token, body: { name: 'A' }, headers: ifMatch })
    assert.equal(first.status, 200)
    assert.notEqual(first.headers.get('etag'), etag)
    const late = await ask('PATCH', at, { token, body: { name: 'B' }, headers: ifMatch })
    assert.equal(late.status, 412)
    assert.equal((await ask('PATCH', at, { token, body: { name: 'C' } })).json.name, 'C')
  })

  test('come in pages that lose and repeat nothing, whatever is added meanwhile', async ({
    assert,
  }) => {
    const { token, ws, site } = await apiStage()
    const create = (name: string) =>
      ask('POST', `/api/v1/workspaces/${ws}/sites`, {
        token,
        body: { name, domain: `${name}.example` },
      })
    for (const name of ['a', 'b', 'c', 'd']) await create(name)
    const before = await ask('GET', '/api/v1/sites?limit=200', { token })
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await ask('GET', `/api/v1/sites?limit=2${cursor && `&cursor=${cursor}`}`, {
        token,
      })
      seen.push(...page.json.data.map(({ id }: { id: string }) => id))
      if (cursor === '') await create('added')
      cursor = page.json.next_cursor
    }
    assert.includeMembers(
      seen,
      before.json.data.map(({ id }: { id: string }) => id)
    )
    assert.equal(new Set(seen).size, seen.length)
    assert.include(seen, `site_${site.publicId}`)
  })

  test('of a key are those of its token, and of no other', async ({ assert }) => {
    const { owner, token, ws } = await apiStage()
    const path = `/api/v1/workspaces/${ws}/sites`
    const other = await personalToken(owner)
    const body = { name: 'Both', domain: 'both.example' }
    const first = await ask('POST', path, { token, body, headers: key })
    const second = await ask('POST', path, { token: other, body, headers: key })
    assert.deepEqual([first.status, second.status], [201, 201])
    assert.notEqual(first.json.id, second.json.id)
    assert.isNull(second.headers.get('idempotent-replayed'))
  })

  test('refuse keys that are none', async ({ assert }) => {
    const { token, ws } = await apiStage()
    const path = `/api/v1/workspaces/${ws}/sites`
    const body = { name: 'None', domain: 'none.example' }
    for (const given of ['', ' ', 'k\u00e9y', 'two words', 'x'.repeat(256)]) {
      const answer = await ask('POST', path, { token, body, headers: { 'idempotency-key': given } })
      assert.equal(answer.json.code, 'E_INVALID_KEY', given)
    }
  })

  test('of a request that broke on our side are not guessed either', async ({ assert }) => {
    const { token, ws } = await apiStage()
    const path = `/api/v1/workspaces/${ws}/sites`
    const body = { name: 'Broken', domain: 'broken.example' }
    const create = operations.find(({ name }) => name === 'sites.create')!
    const { run } = create
    create.run = async () => {
      throw new Error('broken')
    }
    try {
      assert.equal((await ask('POST', path, { token, body, headers: key })).status, 500)
    } finally {
      create.run = run
    }
    assert.equal((await ask('POST', path, { token, body, headers: key })).json.code, 'E_UNDER_WAY')
  })
})
