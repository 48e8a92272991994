import { test } from '@japa/runner'
import { operations } from '#start/api'
import { apiStage, ask, personalToken } from '#tests/support/api'
import { EXAMPLES } from '#tests/functional/api/examples'
import { asked as askOrFail, addressOf, makeStage, type Stage } from '#tests/functional/api/stage'
import { cursorAt } from '#app/api/page'
import { randomUUID } from 'node:crypto'
import type { Operation } from '#app/api/operation'

const isProblem = (answer: Awaited<ReturnType<typeof ask>>) =>
  /^application\/problem\+json/.test(answer.headers.get('content-type') ?? '')

const fieldsOf = ({ query }: Operation): string[] =>
  query ? Object.keys((query.toJSONSchema() as any).properties) : []

const CURSORS = [
  'x',
  '%00',
  '[]',
  'null',
  cursorAt(),
  cursorAt('a'),
  cursorAt('a', 'b'),
  cursorAt(1e308),
  cursorAt(randomUUID()),
  cursorAt('2026-11-23 10:00:00+00 (remark)', randomUUID()),
  cursorAt(`2026-13-45 10:00:00+00~${randomUUID()}`),
  cursorAt(`2026-11-23 99:00:00+00~${randomUUID()}`),
  cursorAt(`2026-11-23~2026-11-23 10:00:00+00~${'f'.repeat(36)}`),
  cursorAt(`2026-11-23 10:00:00+00 (remark)~visit~x`),
  cursorAt('99999999999999.999999999_not-an-id-at-all-but-thirty-six-long'),
  cursorAt("'; DROP TABLE sites; --"),
  Buffer.from('[{"toString":1}]').toString('base64url'),
  'é'.repeat(100),
  'A'.repeat(601),
]

test.group('API and hostile senders', (group) => {
  let stage: Stage

  group.setup(async () => {
    const hooks: (() => unknown)[] = []
    stage = await makeStage((hook) => hooks.push(hook))
    return async () => {
      for (const hook of hooks) await hook()
    }
  })

  const get = (operation: Operation, params: Record<string, string> | undefined, query: string) =>
    ask('GET', addressOf(operation, stage, { params, query }), { token: stage.token })

  for (const operation of operations.filter((one) => fieldsOf(one).includes('cursor'))) {
    test(`${operation.name} refuses a cursor that is not one of it`, async ({ assert }) => {
      const { params } = await EXAMPLES[operation.name](stage)
      for (const cursor of CURSORS) {
        const query = `?cursor=${encodeURIComponent(decodeURIComponent(cursor))}${requiredOf(operation)}`
        const answer = await get(operation, params, query)
        assert.oneOf(answer.status, [200, 400, 422], `${cursor}: ${answer.text}`)
        if (answer.status === 200) assert.isTrue(isId(cursor), `${cursor} was taken`)
        else assert.isTrue(isProblem(answer))
      }
    })
  }

  for (const operation of operations.filter((one) => fieldsOf(one).includes('limit'))) {
    test(`${operation.name} refuses sizes that are none`, async ({ assert }) => {
      const { params } = await EXAMPLES[operation.name](stage)
      for (const limit of ['0', '-1', '1e9', 'NaN', '201', '1.5', 'x', '1&limit=2']) {
        const answer = await get(operation, params, `?limit=${limit}${requiredOf(operation)}`)
        assert.equal(answer.status, 422, `${limit}: ${answer.text}`)
        assert.equal(answer.json.errors[0].parameter, 'limit')
      }
    })
  }

  for (const operation of operations.filter(({ method }) => method === 'GET')) {
    test(`${operation.name} takes no parameter for granted`, async ({ assert }) => {
      const { params } = await EXAMPLES[operation.name](stage)
      const wrong = ['%00', '%ED%A0%80', `${'x'.repeat(5000)}`, '{"a":1}', '%', '&a[b][c]=1']
      for (const name of [...fieldsOf(operation), 'no_such_field', '__proto__', 'constructor']) {
        for (const value of wrong) {
          const query = `?${name}=${value}${requiredOf(operation)}`
          const answer = await get(operation, params, query)
          assert.isBelow(answer.status, 500, `${query.slice(0, 80)}: ${answer.text}`)
          if (answer.status >= 400) assert.isTrue(isProblem(answer), query.slice(0, 80))
        }
      }
      const unknown = await get(operation, params, `?no_such_field=1${requiredOf(operation)}`)
      assert.equal(unknown.status, 422)
      assert.containsSubset(unknown.json.errors, [{ parameter: 'no_such_field' }])
    })
  }

  for (const operation of operations.filter(({ body }) => body)) {
    test(`${operation.name} takes no body for granted`, async ({ assert }) => {
      const example = await EXAMPLES[operation.name](stage)
      const address = addressOf(operation, stage, example)
      const send = (body: unknown, headers?: Record<string, string>) =>
        ask(operation.method, address, { token: stage.token, body, headers })
      const names = Object.keys((operation.body.toJSONSchema() as any).properties)
      const strange = [null, [], {}, 1e308, -1, true, '', ' ', 'x'.repeat(5000), [null], { a: {} }]
      for (const name of names) {
        for (const value of strange) {
          const answer = await send({ ...(example.body as object), [name]: value })
          const what = `${name}: ${JSON.stringify(value).slice(0, 40)}: ${answer.text}`
          assert.isBelow(answer.status, 500, what)
          if (answer.status >= 400) assert.isTrue(isProblem(answer), what)
        }
      }
      for (const [body, status] of BODIES) {
        assert.equal((await send(body)).status, status, body.slice(0, 40))
      }
      const unknown = await send({ ...(example.body as object), no_such_field: 1 })
      assert.equal(unknown.status, 422, unknown.text)
      assert.containsSubset(unknown.json.errors, [{ pointer: '#/no_such_field' }])
      const polluted = await send('{"__proto__": {"name": "x"}}')
      assert.equal(polluted.status, 422)
      assert.isUndefined(({} as any).name)
      const form = await send('a=b', { 'content-type': 'application/x-www-form-urlencoded' })
      assert.equal(form.json.code, 'E_NOT_JSON')
    }).timeout(60_000)
  }

  test('ids of others and ids of nothing are answered alike', async ({ assert }) => {
    const others = await makeOther()
    const nothing = (id: string) => id.replace(/[0-9a-f]{16,}$/, (hex) => '0'.repeat(hex.length))
    for (const operation of operations) {
      const last = [...operation.path.matchAll(/:(\w+)/g)].at(-1)?.[1]
      if (!last || !others[last]) continue
      const example = await EXAMPLES[operation.name](stage)
      const asOf = async (id: string) => {
        const params = { ...example.params, [last]: id }
        const address = addressOf(operation, stage, { ...example, params })
        const { status, json, text } = await ask(operation.method, address, {
          token: stage.token,
          body: example.body,
        })
        assert.equal(status, 404, `${operation.name}: ${text}`)
        return { ...json, instance: '', request_id: '' }
      }
      const told = await asOf(others[last])
      assert.deepEqual(told, await asOf(nothing(others[last])), operation.name)
    }
  }).timeout(120_000)

  async function makeOther(): Promise<Record<string, string>> {
    const { token, ws, at } = await apiStage()
    const ids = { site: at.split('/').at(-1)!, workspace: ws }
    const there = { ...stage, token, ids: { ...stage.ids, ...ids } }
    const lead = await askOrFail(there, 'POST', '/sites/:site/leads', { name: 'Ada' })
    const plan = { every: 'week', on_day: 1, at_hour: 8, sections: ['traffic'], language: 'en' }
    const made = await askOrFail(there, 'POST', '/sites/:site/report-plans', {
      ...plan,
      attachments: [],
    })
    const madeGroup = await askOrFail(there, 'POST', '/workspaces/:workspace/groups', { name: 'x' })
    return { ...ids, lead: lead.id, plan: made.id, group: madeGroup.id }
  }

  test('a body that is nested without end costs no stack', async ({ assert }) => {
    const { token, ids } = stage
    const deep = `{"name": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const path = `/api/v1/workspaces/${ids.workspace}/sites`
    const answer = await ask('POST', path, { token, body: deep })
    assert.equal(answer.status, 400)
    assert.equal(answer.json.code, 'E_INVALID_JSON')
  })

  test('a token is taken from its header only, however it is written there', async ({ assert }) => {
    const token = await personalToken(stage.owner)
    const as = (authorization: string) =>
      ask('GET', '/api/v1/workspaces', { headers: { authorization } })
    for (const good of [`Bearer ${token}`, `bearer  ${token}`, `BEARER ${token} `]) {
      assert.equal((await as(good)).status, 200, good.slice(0, 8))
    }
    for (const bad of [
      token,
      `Basic ${token}`,
      `Bearer ${token} ${token}`,
      `Bearer ${token.toUpperCase()}`,
      `Bearer ${token}x`,
      `Bearer ${token.slice(0, -1)}`,
      'Bearer',
      'Bearer om_',
      `Bearer om_${'A'.repeat(4000)}`,
    ]) {
      assert.equal((await as(bad)).status, 401, bad.slice(0, 30))
    }
    for (const query of [`token=${token}`, `key=${token}`, `a[]=${token}`, `x[y]=${token}`]) {
      const answer = await ask('GET', `/api/v1/workspaces?${query}`, { token })
      assert.equal(answer.json.code, 'E_TOKEN_IN_ADDRESS', query.slice(0, 8))
      assert.notInclude(answer.text, token)
    }
  })

  test('a method that is not there names those that are', async ({ assert }) => {
    const { token, ids } = stage
    const at = `/api/v1/sites/${ids.site}`
    const answer = await ask('PUT', at, { token, body: {} })
    assert.equal(answer.status, 405)
    assert.sameMembers(answer.headers.get('allow')!.split(', '), ['GET', 'HEAD', 'PATCH', 'DELETE'])
    assert.isTrue(isProblem(answer))
    const head = await ask('HEAD', at, { token })
    assert.equal(head.status, 200)
    assert.equal(head.text, '')
    assert.equal((await ask('HEAD', at)).status, 401)
  })

  test('what breaks on our side tells nothing of it', async ({ assert }) => {
    const { token, ids } = stage
    const show = operations.find(({ name }) => name === 'sites.show')!
    const { run } = show
    show.run = async () => {
      throw new Error('relation "secret" does not exist')
    }
    try {
      const answer = await ask('GET', `/api/v1/sites/${ids.site}`, { token })
      assert.equal(answer.status, 500)
      assert.isTrue(isProblem(answer))
      assert.equal(answer.json.code, 'E_INTERNAL')
      assert.notInclude(answer.text, 'secret')
    } finally {
      show.run = run
    }
  })
})

const BODIES: [text: string, status: number][] = [
  ['{"a"', 400],
  ['[]', 400],
  ['null', 400],
  ['"text"', 400],
  ['1', 400],
  ['{"name": "\\u0000"}', 400],
  ['{"name": "\\ud800"}', 400],
  ['{"\\u0000": 1}', 400],
]

/** A list in the order of ids goes on after any. */
const isId = (cursor: string) => {
  const [id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[]
  return /^[0-9a-f-]{36}$/.test(id)
}

/** What cannot be left out. */
const requiredOf = ({ name }: Operation) =>
  name === 'reports.breakdown' ? '&dimension=channel' : ''
