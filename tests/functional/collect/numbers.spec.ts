import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { eventOf, post } from '#tests/support/sync'
import { siteRegistry } from '#app/sites/site_registry'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { visitBefore } from '#tests/support/call_event'
import { matchCall } from '#app/calls/matching/match_call'
import { forgetOldNumbers } from '#app/calls/queries/forget_old_numbers'
import { newReferenceCode } from '#app/calls/references/reference_code'

const NOW = new Date('2026-03-05T12:00:00Z')
const MINUTE_MS = 60_000
const DEFAULT = '+4989654321'

const after = (ms: number) => clock.freeze(new Date(NOW.getTime() + ms))

async function siteWith(numbers: number, settings: object = {}) {
  const site = await makeSite({
    domain: 'example.com',
    country: 'DE',
    settings: { swapped_number: DEFAULT, number_grace_min: 15, ...settings },
  })
  for (let i = 0; i < numbers; i++) {
    await rowsOf('INSERT INTO pool_numbers (site_id, number) VALUES (?, ?) RETURNING 1', [
      site.id,
      `+49891110${String(i).padStart(2, '0')}`,
    ])
  }
  return site
}

const ask = (site: Pick<TestSite, 'publicId'>, over: object = {}, headers = {}) =>
  post(
    { site_id: site.publicId, sid: randomUUID(), fingerprint: 'fp', ...over },
    headers,
    '/api/number'
  )

const numberOf = ({ body }: Awaited<ReturnType<typeof ask>>) => body.number?.e164 ?? null

const reservations = (site: Pick<TestSite, 'id'>) =>
  rowsOf('SELECT * FROM number_reservations WHERE site_id = ? ORDER BY reserved_at, id', [site.id])

test.group('POST /api/number', (group) => {
  group.each.setup(() => {
    after(0)
    return () => clock.freeze(null)
  })

  test('a visitor gets a number in each way to write it, and keeps it', async ({ assert }) => {
    const site = await siteWith(2)
    const sid = randomUUID()
    const { status, headers, body } = await ask(site, { sid })
    assert.equal(status, 200)
    assert.equal(headers.get('access-control-allow-origin'), 'https://example.com')
    assert.equal(body.again_sec, 60)
    assert.isNull(body.reference)
    assert.match(body.number.e164, /^\+498911100[01]$/)
    assert.deepEqual(
      body.number.from.map(({ digits }: any) => digits),
      ['4989654321', '004989654321', '49089654321', '089654321']
    )
    assert.equal(body.number.to[3].digits, body.number.e164.replace('+49', '0'))

    after(10 * MINUTE_MS)
    assert.equal(numberOf(await ask(site, { sid })), body.number.e164)
    const [only, ...more] = await reservations(site)
    assert.isEmpty(more)
    assert.equal(only.held_until.getTime(), NOW.getTime() + 25 * MINUTE_MS)
  })

  test('50 at once on a pool of 5: five get one each, nobody the same', async ({ assert }) => {
    const site = await siteWith(5)
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(site)))
    const given = answers.map(numberOf).filter((number) => number !== null)
    assert.lengthOf(given, 5)
    assert.equal(new Set(given).size, 5)
    const rows = await reservations(site)
    assert.lengthOf(rows, 50)
    assert.lengthOf(
      rows.filter(({ number }) => number === null),
      45
    )
  })

  test('in the course of a day no number ever belongs to two at a time', async ({ assert }) => {
    const site = await siteWith(5, { number_grace_min: 2 })
    const visitors = Array.from({ length: 12 }, () => randomUUID())
    for (let minute = 0; minute < 30; minute++) {
      after(minute * MINUTE_MS)
      await Promise.all(
        visitors.filter((_, i) => (i * 7 + minute) % 5 < 2).map((sid) => ask(site, { sid }))
      )
    }
    const overlaps = await rowsOf(
      `SELECT 1 FROM number_reservations a JOIN number_reservations b
          ON b.site_id = a.site_id AND b.number = a.number AND b.id > a.id
         AND tstzrange(a.reserved_at, a.held_until) && tstzrange(b.reserved_at, b.held_until)
        WHERE a.site_id = ?`,
      [site.id]
    )
    assert.isEmpty(overlaps)
    assert.isAbove((await reservations(site)).length, 12)
  })

  test('one visitor who asks ten times at once has one number', async ({ assert }) => {
    const site = await siteWith(5)
    const sid = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(site, { sid })))
    assert.equal(new Set(answers.map(numberOf)).size, 1)
    assert.lengthOf(await reservations(site), 1)
  })

  test('it is free again after the grace time, and goes to who waits for it', async ({
    assert,
  }) => {
    const site = await siteWith(1)
    const [first, second] = [randomUUID(), randomUUID()]
    const number = numberOf(await ask(site, { sid: first }))
    assert.isNull(numberOf(await ask(site, { sid: second })))
    after(15 * MINUTE_MS - 1)
    assert.isNull(numberOf(await ask(site, { sid: second })))
    after(15 * MINUTE_MS)
    assert.equal(numberOf(await ask(site, { sid: second })), number)
    assert.isNull(numberOf(await ask(site, { sid: first })))
  })

  test('who comes back to a number that nobody took has it again', async ({ assert }) => {
    const site = await siteWith(1)
    const sid = randomUUID()
    const number = numberOf(await ask(site, { sid }))
    after(60 * MINUTE_MS)
    assert.equal(numberOf(await ask(site, { sid })), number)
    assert.lengthOf(await reservations(site), 1)
  })

  test('a call finds who had the number then, and 20 minutes after', async ({ assert }) => {
    const site = await siteWith(1)
    const number = (await rowsOf('SELECT number FROM pool_numbers WHERE site_id = ?', [site.id]))[0]
      .number
    const visits = []
    for (const minute of [0, 30]) {
      after(minute * MINUTE_MS)
      const { session } = await visitBefore(site, clock.now(), 5, { fingerprint: 'fp' })
      assert.equal(numberOf(await ask(site, { sid: session.sid })), number)
      visits.push(session.id)
    }
    const known = (await siteRegistry.find(site.publicId))!
    const called = (minute: number) =>
      matchCall(known, {
        phoneNumber: null,
        dialled: number,
        fingerprint: null,
        calledAt: new Date(NOW.getTime() + minute * MINUTE_MS),
      })
    for (const [minute, expected, confidence] of [
      [5, visits[0], 95],
      [29, visits[0], 85],
      [31, visits[1], 90],
      [65, visits[1], 80],
    ] as const) {
      const { session, explanation } = await called(minute)
      assert.equal(session?.sessionId, expected, `${minute}`)
      assert.include(explanation, { method: 'pool-number', confidence })
    }
    assert.isNull((await called(26 * 60)).session)
  })

  test('a visit has one code, and a message that names it is that visit', async ({ assert }) => {
    const site = await makeSite({ domain: 'example.com', settings: { reference_codes: true } })
    const { session } = await visitBefore(site, NOW, 5, { fingerprint: 'fp' })
    const { body } = await ask(site, { sid: session.sid })
    assert.isNull(body.number)
    assert.match(body.reference, /^[2-9A-HJ-NP-TV-Z]{6}$/)
    assert.equal((await ask(site, { sid: session.sid })).body.reference, body.reference)

    after(20 * 24 * 60 * MINUTE_MS)
    const words = 'Hello, I saw your offer and would like to know more about it. '
    const reference = `${words.repeat(20)} (Ref: ${body.reference.toLowerCase()})`
    const told = await post(
      { site_id: site.publicId, phone_number: '+4930123456', reference },
      {},
      '/api/call-event'
    )
    assert.include(told.body, { status: 'matched', session_id: session.id })
    const [call] = await rowsOf('SELECT match FROM calls WHERE id = ?', [told.body.call_id])
    assert.include(call.match, { method: 'reference-code', confidence: 95 })
  })

  test('a code is nobody else’s for 30 days, and then may be', async ({ assert }) => {
    const site = await makeSite()
    const code = newReferenceCode()
    const give = async (sid: string, codes: string[]) => {
      const [row] = await rowsOf(
        'SELECT telephony.give_reference(?, ?, NULL, ?::timestamptz, ?::text[]) AS code',
        [site.id, sid, clock.now().toISOString(), codes as any]
      )
      return row.code
    }
    assert.equal(await give(randomUUID(), [code]), code)
    assert.isNull(await give(randomUUID(), [code]))
    assert.equal(await give(randomUUID(), [code, '234567']), '234567')
    after(31 * 24 * 60 * MINUTE_MS)
    assert.equal(await give(randomUUID(), [code]), code)
  })

  test('what nothing can be matched by any more is forgotten', async ({ assert }) => {
    const site = await siteWith(1, { reference_codes: true })
    const sid = randomUUID()
    await ask(site, { sid })
    const codes = () => rowsOf('SELECT 1 FROM visit_references WHERE site_id = ?', [site.id])
    after(89 * 24 * 60 * MINUTE_MS)
    await forgetOldNumbers()
    assert.lengthOf([...(await reservations(site)), ...(await codes())], 2)
    after(91 * 24 * 60 * MINUTE_MS)
    await forgetOldNumbers()
    assert.isEmpty([...(await reservations(site)), ...(await codes())])
    assert.isNotNull(numberOf(await ask(site, { sid })))
  })

  test('pages of others, nonsense and strangers get a refusal, readable where they may read', async ({
    assert,
  }) => {
    const site = await siteWith(1)
    const refused = async (over: object, headers = {}) => {
      const { status, body } = await ask(site, over, headers)
      return [status, body.error.code, ...(body.error.fields ?? []).map(({ field }: any) => field)]
    }
    assert.deepEqual(await refused({ sid: 'x' }), [400, 'E_VALIDATION', 'sid'])
    assert.deepEqual(await refused({ sid: null }), [400, 'E_VALIDATION', 'sid'])
    assert.deepEqual(await refused({ fingerprint: 5 }), [400, 'E_VALIDATION', 'fingerprint'])
    assert.deepEqual(await refused({ site_id: 'nobody' }), [403, 'E_UNKNOWN_SITE'])
    const evil = { origin: 'https://evil.com' }
    assert.deepEqual(await refused({}, evil), [403, 'E_ORIGIN_NOT_ALLOWED'])
    const { headers } = await ask(site, {}, evil)
    assert.isNull(headers.get('access-control-allow-origin'))
    const invalid = await ask(site, { sid: 'x' })
    assert.equal(invalid.headers.get('access-control-allow-origin'), 'https://example.com')
    for (const body of ['{', '[]', 'null', '5']) {
      assert.equal((await post(body, {}, '/api/number')).status, 400)
    }
    assert.isEmpty(await reservations(site))
  })

  test('whose events are not stored gets no number', async ({ assert }) => {
    const site = await siteWith(1, { on_gpc: 'drop', on_dnt: 'drop' })
    for (const headers of [{ 'sec-gpc': '1' }, { dnt: '1' }]) {
      assert.isNull((await ask(site, {}, headers)).body.number)
    }
    const blocked = await siteWith(1, { blocked_addresses: ['127.0.0.1'] })
    assert.isNull((await ask(blocked)).body.number)
    assert.isEmpty([...(await reservations(site)), ...(await reservations(blocked))])
  })

  test('the tracker hears of the script only where a site uses it and something was stored', async ({
    assert,
  }) => {
    clock.freeze(null)
    const site = await siteWith(0)
    const plain = await makeSite({ domain: 'example.com' })
    const { headers } = await post(eventOf(site))
    assert.equal(headers.get('opsmantik-script'), `/assets/numbers.js?${site.publicId}`)
    assert.include(headers.get('access-control-expose-headers'), 'Opsmantik-Script')
    assert.isNull((await post(eventOf(plain))).headers.get('opsmantik-script'))
    const dropped = await siteWith(0, { on_gpc: 'drop' })
    const refused = await post(eventOf(dropped), { 'sec-gpc': '1' })
    assert.isNull(refused.headers.get('opsmantik-script'))
  })
})
