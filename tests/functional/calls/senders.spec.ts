import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { siteRegistry } from '#app/sites/site_registry'
import { eventOf, post } from '#tests/support/sync'
import { startSecondServer } from '#tests/support/second_server'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { CALLER, signatureOf, signingFor, tell } from '#tests/support/call_event'

const now = () => Math.floor(Date.now() / 1000)

test.group('POST /api/call-event, from pages', () => {
  test('of the site’s own origins only, and others can read why', async ({ assert }) => {
    const site = await makeSite({ extraOrigins: ['partner.net'] })
    for (const origin of [
      'https://example.com',
      'https://www.example.com',
      'https://partner.net',
    ]) {
      const { status, headers } = await tell(site, {}, { origin })
      assert.equal(status, 200, origin)
      assert.equal(headers.get('access-control-allow-origin'), origin)
      assert.equal(headers.get('vary'), 'Origin')
    }
    for (const origin of ['https://evil.com', 'https://example.com.evil.com', 'null']) {
      const { status, body, headers } = await tell(site, {}, { origin })
      assert.equal(status, 403, origin)
      assert.equal(body.error.code, 'E_ORIGIN_NOT_ALLOWED')
      assert.isNull(headers.get('access-control-allow-origin'))
    }
  })

  test('a preflight lets no page send a signature', async ({ assert }) => {
    const response = await fetch(`http://${process.env.HOST}:${process.env.PORT}/api/call-event`, {
      method: 'OPTIONS',
      headers: { origin: 'https://example.com' },
    })
    assert.equal(response.status, 204)
    assert.equal(response.headers.get('access-control-allow-headers'), 'Content-Type')
  })

  test('a blocked address is one of the house: stored, and flagged', async ({ assert }) => {
    const site = await makeSite({ settings: { blocked_addresses: ['127.0.0.0/8', '::1'] } })
    await tell(site)
    const [call] = await rowsOf('SELECT flags FROM calls WHERE site_id = ?', [site.id])
    assert.deepEqual(call.flags, ['internal'])
  })
})

test.group('POST /api/call-event, from servers', (group) => {
  let site: TestSite
  let own: Awaited<ReturnType<typeof signingFor>>
  group.setup(async () => {
    site = await makeSite({ settings: { require_call_signature: true } })
    own = await signingFor(site)
  })

  test('signed: stored, from a server', async ({ assert }) => {
    const { status, body } = await own.tell({ external_id: 'first' })
    assert.equal(status, 200)
    const [call] = await rowsOf('SELECT source FROM calls WHERE id = ?', [body.call_id])
    assert.equal(call.source, 'server')
  })

  test('a visit of the same second is found: signatures count in seconds', async ({ assert }) => {
    const event = eventOf(site, { meta: { fp: 'fp-signed' } })
    await post(event)
    const { body } = await own.tell({ fingerprint: 'fp-signed', phone_number: '+4930888888' })
    assert.equal(body.session_id, event.sid)
  })

  test('a site that requires signatures refuses what has none', async ({ assert }) => {
    const { status, body, headers } = await tell(site)
    assert.equal(status, 401)
    assert.equal(body.error.code, 'E_SIGNATURE_REQUIRED')
    assert.equal(headers.get('access-control-allow-origin'), 'https://example.com')
  })

  test('wrongly signed: 401, nothing stored', async ({ assert }) => {
    const other = await signingFor(await makeSite())
    const body = JSON.stringify({ site_id: site.publicId, phone_number: CALLER })
    const WRONG = {
      'another secret': { signature: signatureOf(other.secret, now(), body) },
      'another body': { signature: signatureOf(own.secret, now(), `${body} `) },
      'another time': { signature: signatureOf(own.secret, now() - 1, body) },
      'nothing': { signature: '' },
      'only commas': { signature: ',,,,' },
      'no hex': { signature: 'v1=zz' },
      'half of it': { signature: signatureOf(own.secret, now(), body).slice(0, 30) },
      'no timestamp': { headers: { 'opsmantik-timestamp': '' } },
      'a timestamp with more': { headers: { 'opsmantik-timestamp': `${now()}x` } },
    }
    for (const [name, options] of Object.entries(WRONG)) {
      const answer = await own.tell({ external_id: name }, options)
      assert.equal(answer.status, 401, name)
      assert.equal(answer.body.error.code, 'E_SIGNATURE_INVALID', name)
    }
    const ids = Object.keys(WRONG)
    const rows = await rowsOf('SELECT 1 FROM calls WHERE external_id = ANY (?)', [ids])
    assert.isEmpty(rows)
  })

  test('a site without a secret believes no signature', async ({ assert }) => {
    const bare = await makeSite()
    const body = JSON.stringify({ site_id: bare.publicId, phone_number: CALLER })
    const at = String(now())
    for (const secret of ['', 'undefined', 'null']) {
      const { status } = await tell(
        bare,
        {},
        { 'opsmantik-timestamp': at, 'opsmantik-signature': signatureOf(secret, at, body) }
      )
      assert.equal(status, 401, secret)
    }
  })

  test('signed more than 5 minutes ago, or ahead: 401', async ({ assert }) => {
    for (const at of [now() - 301, now() + 310]) {
      const { status, body } = await own.tell({ external_id: 'late' }, { at })
      assert.equal(status, 401)
      assert.equal(body.error.code, 'E_SIGNATURE_EXPIRED')
    }
    const { status } = await own.tell({ external_id: 'slow' }, { at: now() - 290 })
    assert.equal(status, 200)
  })

  test('a replay is the same call, also without an id', async ({ assert, cleanup }) => {
    cleanup(() => clock.freeze(null))
    const at = now()
    const first = await own.tell({ phone_number: '+4930777777' }, { at })
    clock.freeze(new Date((at + 250) * 1000))
    const replayed = await own.tell({ phone_number: '+4930777777' }, { at })
    assert.equal(replayed.status, 200)
    assert.equal(replayed.body.call_id, first.body.call_id)
  })

  test('after a change of the secret the one before holds for a day', async ({ assert }) => {
    const rotated = await signingFor(site)
    assert.equal((await own.tell({ external_id: 'old secret' })).status, 200)
    assert.equal((await rotated.tell({ external_id: 'new secret' })).status, 200)
    await rowsOf(`UPDATE call_secrets SET previous_until = now() WHERE site_id = ?`, [site.id])
    assert.equal((await own.tell({ external_id: 'too old' })).status, 401)
    own = rotated
  })

  test('what a page says cannot take the place of what a server says', async ({ assert }) => {
    const open = await makeSite()
    const server = await signingFor(open)
    const page = await tell(open, { external_id: 'CA1', phone_number: '+4930000000' })
    const real = await server.tell({ external_id: 'CA1' })
    assert.notEqual(page.body.call_id, real.body.call_id)
  })

  test('the secret is sealed where it lies', async ({ assert }) => {
    const rows = await rowsOf('SELECT * FROM call_secrets')
    assert.isNotEmpty(rows)
    assert.notInclude(JSON.stringify(rows), own.secret)
    assert.notInclude(JSON.stringify(await siteRegistry.find(site.publicId)), own.secret)
  })
})

test.group('POST /api/call-event, limits', () => {
  test('twenty a minute of one browser; another one is not held up', async ({
    assert,
    cleanup,
  }) => {
    const server = await startSecondServer({ RATE_LIMIT_CALL_EVENT: '50' })
    cleanup(() => server.stop())
    const [site, other] = [await makeSite(), await makeSite()]
    const send = (publicId: string, fingerprint: string) =>
      fetch(`http://127.0.0.1:${server.port}/api/call-event`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'origin': 'https://example.com' },
        body: JSON.stringify({ site_id: publicId, phone_number: CALLER, fingerprint }),
      })
    for (let i = 0; i < 20; i++) assert.equal((await send(site.publicId, 'fp')).status, 200)
    const refused = await send(site.publicId, 'fp')
    assert.equal(refused.status, 429)
    assert.isAbove(Number(refused.headers.get('retry-after')), 0)
    assert.equal((await send(site.publicId, 'fp2')).status, 200)
    assert.equal((await send(other.publicId, 'fp')).status, 200)
  })

  test('so many a minute of one address; signed ones by site', async ({ assert, cleanup }) => {
    const server = await startSecondServer({ RATE_LIMIT_CALL_EVENT: '3' })
    cleanup(() => server.stop())
    const site = await makeSite()
    const { secret } = await signingFor(site)
    const body = JSON.stringify({ site_id: site.publicId, phone_number: CALLER })
    const at = String(now())
    const send = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${server.port}/api/call-event`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      })
    const genuine = {
      'opsmantik-timestamp': at,
      'opsmantik-signature': signatureOf(secret, at, body),
    }
    const all = await Promise.all(Array.from({ length: 8 }, () => send(genuine)))
    assert.deepEqual(new Set(all.map(({ status }) => status)), new Set([200]))

    for (let i = 0; i < 3; i++) {
      const forged = await send({ ...genuine, 'opsmantik-signature': 'v1=00' })
      assert.equal(forged.status, 401)
    }
    const refused = await send({ origin: 'https://example.com' })
    assert.equal(refused.status, 429)
    assert.equal(refused.headers.get('access-control-allow-origin'), 'https://example.com')
    assert.equal(refused.headers.get('ratelimit-policy'), '"call-event";q=3;w=60')
    assert.isNotNull(refused.headers.get('retry-after'))
    assert.equal((await send(genuine)).status, 429, 'who has guessed too often waits')
  })
})
