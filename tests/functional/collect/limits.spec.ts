import { test } from '@japa/runner'
import { request } from 'node:http'
import { json } from 'node:stream/consumers'
import { eventOf } from '#tests/support/sync'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { startSecondServer, type SecondServer } from '#tests/support/second_server'

const LIMIT = 3

/** Posts to a server, from any 127.x.y.z. */
async function postTo(
  server: SecondServer,
  body: object,
  { from = '127.0.0.1', ...headers }: Record<string, string | string[] | undefined> = {}
) {
  const { promise, resolve, reject } = Promise.withResolvers<any>()
  const outgoing = request({
    port: server.port,
    host: '127.0.0.1',
    localAddress: String(from),
    method: 'POST',
    path: '/api/sync',
    headers: { 'content-type': 'text/plain', 'origin': 'https://example.com', ...headers },
  })
  outgoing.on('error', reject).on('response', async (incoming) => {
    resolve({
      status: incoming.statusCode,
      headers: incoming.headers,
      body: await json(incoming),
    })
  })
  outgoing.end(JSON.stringify(body))
  return promise
}

async function storedAddress({ sid }: { sid?: string }) {
  const [session] = await rowsOf('SELECT host(ip_address) AS ip FROM sessions WHERE id = ?', [sid!])
  return session.ip as string
}

test.group('Limits of the public door', (group) => {
  let site: TestSite
  let server: SecondServer
  group.setup(async () => {
    site = await makeSite()
    server = await startSecondServer({ RATE_LIMIT_SYNC: String(LIMIT), TRUSTED_PROXIES: '' })
    return () => server.stop()
  })

  test('one too many: 429, and when to come back, for pages to read', async ({ assert }) => {
    for (let left = LIMIT - 1; left >= 0; left--) {
      const { status, headers } = await postTo(server, eventOf(site))
      assert.equal(status, 200)
      assert.equal(headers['ratelimit-policy'], `"sync";q=${LIMIT};w=60`)
      assert.equal(headers['ratelimit-limit'], String(LIMIT))
      assert.equal(headers['ratelimit-remaining'], String(left))
      assert.isUndefined(headers['retry-after'])
    }
    const event = eventOf(site)
    const { status, headers, body } = await postTo(server, event)
    assert.equal(status, 429)
    assert.equal(body.error.code, 'E_TOO_MANY_REQUESTS')
    assert.equal(headers['ratelimit-remaining'], '0')
    assert.equal(headers['retry-after'], headers['ratelimit-reset'])
    assert.isTrue(Number(headers['retry-after']) >= 1 && Number(headers['retry-after']) <= 60)
    assert.equal(headers.vary, 'Origin')
    assert.equal(headers['access-control-allow-origin'], 'https://example.com')
    assert.include(headers['access-control-expose-headers'], 'Retry-After')
    assert.lengthOf(await rowsOf('SELECT 1 FROM events WHERE id = ?', [event.id]), 0)
  })

  test('other endpoints and other addresses are not touched by it', async ({ assert }) => {
    const url = `http://127.0.0.1:${server.port}`
    for (let i = 0; i <= LIMIT; i++) {
      const preflight = await fetch(`${url}/api/sync`, { method: 'OPTIONS' })
      assert.equal(preflight.status, 204)
      assert.equal((await fetch(`${url}/health/live`)).status, 200)
    }
    assert.equal((await postTo(server, eventOf(site))).status, 429, 'from the address of before')
    assert.equal((await postTo(server, eventOf(site), { from: '127.0.0.9' })).status, 200)
  })

  test('what is refused counts too', async ({ assert }) => {
    const from = '127.0.0.10'
    for (let i = 0; i < LIMIT; i++) {
      assert.equal((await postTo(server, {}, { from })).status, 400)
    }
    assert.equal((await postTo(server, {}, { from })).status, 429)
  })

  test('nobody is trusted: whatever address is claimed, the socket counts', async ({ assert }) => {
    const from = '127.0.1.1'
    const claims = ['203.0.113.1', '203.0.113.2, 127.0.0.1', '::1', 'nonsense']
    for (const [i, claim] of claims.entries()) {
      const event = eventOf(site)
      const { status } = await postTo(server, event, {
        from,
        'x-forwarded-for': claim,
        'x-real-ip': claim,
        'cf-connecting-ip': claim,
        'forwarded': `for=${claim}`,
      })
      assert.equal(status, i < LIMIT ? 200 : 429, claim)
      if (status === 200) assert.equal(await storedAddress(event), '127.0.1.0')
    }
  })
})

test.group('Limits of the public door behind proxies', (group) => {
  let site: TestSite
  let server: SecondServer
  group.setup(async () => {
    site = await makeSite()
    server = await startSecondServer({
      RATE_LIMIT_SYNC: String(LIMIT),
      TRUSTED_PROXIES: '127.0.0.0/24, 10.0.0.0/8,2001:db8:f::/48',
    })
    return () => server.stop()
  })

  test('the right-most address that is no proxy of ours is the client', async ({ assert }) => {
    for (const [forwarded, kept] of [
      ['203.0.113.9', '203.0.113.0'],
      ['1.2.3.4, 203.0.113.10', '203.0.113.0'],
      ['1.2.3.4, 203.0.113.11, 10.1.2.3, 127.0.0.5', '203.0.113.0'],
      ['127.0.0.1, 10.0.0.1, 198.51.100.7', '198.51.100.0'],
      ['2001:db8:1:2::9, 2001:db8:f::1', '2001:db8:1::'],
      [['1.2.3.4', '198.51.100.8'], '198.51.100.0'],
      [undefined, '127.0.0.0'],
      ['10.9.8.7', '10.9.8.0'],
    ] as const) {
      const event = eventOf(site)
      const headers = forwarded && { 'x-forwarded-for': forwarded as string | string[] }
      assert.equal((await postTo(server, event, headers)).status, 200)
      assert.equal(await storedAddress(event), kept, String(forwarded))
    }
  })

  test('what a proxy says instead of an address costs no event', async ({ assert }) => {
    const full = await makeSite({ settings: { store_full_address: true } })
    for (const [forwarded, kept] of [
      ['unknown', '127.0.0.1'],
      ['_hidden', '127.0.0.1'],
      ['203.0.113.20:4711', '203.0.113.20'],
      ['[2001:db8:1:2::9]:80', '2001:db8:1:2::9'],
      ['fe80::1%eth0', 'fe80::1'],
    ]) {
      const event = eventOf(full)
      const { status, body } = await postTo(server, event, { 'x-forwarded-for': forwarded })
      assert.deepEqual([status, body.status], [200, 'synced'], forwarded)
      assert.equal(await storedAddress(event), kept)
    }
  })

  test('each client has a limit of its own, which no lie gets around', async ({ assert }) => {
    const send = async (forwarded: string, from = '127.0.0.1') =>
      (await postTo(server, eventOf(site), { from, 'x-forwarded-for': forwarded })).status
    for (let i = 0; i < LIMIT; i++) {
      assert.equal(await send(`10.0.0.${i}, 192.0.2.${i}, 203.0.113.77, 10.0.0.1`), 200)
    }
    assert.equal(await send('192.0.2.99, 203.0.113.77'), 429)
    assert.equal(await send('203.0.113.77', '127.0.0.2'), 429, 'through another proxy')
    assert.equal(await send('203.0.113.77, 192.0.2.78'), 200, 'the next client of the same proxy')
    assert.equal(await send('203.0.113.77', '127.0.9.9'), 200, 'a stranger who names somebody else')
  })
})
