import { test } from '@japa/runner'
import { post } from '#tests/support/sync'
import { tell } from '#tests/support/call_event'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

const HOUR = 3_600_000
/** Of when the test runs, which may be minutes after it was read. */
const fromNow = (ms: number) => () => new Date(Date.now() + ms).toISOString()

const WRONG: [field: string, value: unknown, rule: string][] = [
  ['phone_number', '<script>alert(1)</script>', 'phone'],
  ['phone_number', "+4930123456'; DROP TABLE calls;--", 'phone'],
  ['phone_number', '030 123456', 'phone'],
  ['phone_number', 'anonymous', 'phone'],
  ['phone_number', '+4930\u0000x', 'phone'],
  ['phone_number', '9'.repeat(10_000), 'phone'],
  ['phone_number', '  ', 'minLength'],
  ['phone_number', 4930123456, 'string'],
  ['phone_number', null, 'required'],
  ['phone_number', ['+4930123456'], 'string'],
  ['site_id', undefined, 'required'],
  ['site_id', {}, 'string'],
  ['fingerprint', 7, 'string'],
  ['called_at', 'yesterday', 'date'],
  ['called_at', '2026-03-01 12:00', 'date'],
  ['called_at', '2026-03-01T12:00:00', 'date'],
  ['called_at', '2026-13-41T99:00:00Z', 'date'],
  ['called_at', '2026-02-30T12:00:00Z', 'date'],
  ['called_at', 1_760_000_000, 'date'],
  ['called_at', fromNow(6 * 60_000), 'future'],
  ['called_at', '9999-12-31T23:59:59Z', 'future'],
  ['called_at', fromNow(-73 * HOUR), 'past'],
  ['called_at', fromNow(-365 * 24 * HOUR), 'past'],
  ['duration_sec', -1, 'number'],
  ['duration_sec', 1.5, 'number'],
  ['duration_sec', '60', 'number'],
  ['duration_sec', 1e9, 'number'],
  ['external_id', '', 'maxLength'],
  ['external_id', 'x'.repeat(256), 'maxLength'],
  ['external_id', 'a\u0000b', 'maxLength'],
  ['external_id', '\ud800', 'maxLength'],
  ['external_id', 12, 'maxLength'],
]

test.group('POST /api/call-event, bad input', (group) => {
  let site: TestSite
  group.setup(async () => void (site = await makeSite()))

  for (const [field, value, rule] of WRONG) {
    const shown = typeof value === 'function' ? 'out of time' : JSON.stringify(value)?.slice(0, 50)
    test(`${field} = ${shown}: 400, ${rule}`, async ({ assert }) => {
      const told = typeof value === 'function' ? value() : value
      const { status, body, headers } = await tell(site, { [field]: told })
      assert.equal(status, 400)
      assert.equal(body.error.code, 'E_VALIDATION')
      assert.deepInclude(body.error.fields[0], { field, rule })
      assert.include(body.error.fields[0].message, field)
      assert.notInclude(JSON.stringify(body), '<script>')
      assert.equal(headers.get('access-control-allow-origin'), 'https://example.com')
    })
  }

  test('every field that is wrong is named', async ({ assert }) => {
    const { body } = await tell(site, { phone_number: 1, duration_sec: 'x', called_at: 'y' })
    assert.sameMembers(
      body.error.fields.map(({ field }: { field: string }) => field),
      ['phone_number', 'duration_sec', 'called_at']
    )
  })

  test('what is no object, no JSON, too large or of another type', async ({ assert }) => {
    const send = (body: unknown, headers = {}) => post(body, headers, '/api/call-event')
    for (const body of ['', '{', 'null', '[]', '"text"', '7', '{"site_id":']) {
      assert.equal((await send(body)).status, 400, body)
    }
    const large = await send({ site_id: site.publicId, more: 'x'.repeat(17 * 1024) })
    assert.equal(large.status, 413)
    assert.equal(large.headers.get('access-control-allow-origin'), 'https://example.com')
    assert.equal((await send('{}', { 'content-type': 'text/html' })).status, 415)
  })

  test('within the bounds: 5 minutes ahead, 72 hours ago, odd texts', async ({ assert }) => {
    const own = await makeSite()
    for (const over of [
      { called_at: fromNow(4 * 60_000)() },
      { called_at: fromNow(-71 * HOUR)() },
      { called_at: '2026-03-01T12:00+02:00', external_id: 'no seconds' },
      { fingerprint: `<img src=x onerror=alert(1)>'"\u0000` },
      { fingerprint: 'x'.repeat(5000) },
      { external_id: `'; DROP TABLE calls; --` },
      { duration_sec: 0 },
      { __proto__: { polluted: true }, constructor: 1 },
    ]) {
      const { status, body } = await tell(own, over)
      const isOld = 'called_at' in over && over.called_at!.startsWith('2026-03')
      assert.equal(status, isOld ? 400 : 200, JSON.stringify(body))
    }
    assert.lengthOf(await rowsOf('SELECT 1 FROM calls WHERE site_id = ?', [own.id]), 7)
  })

  test('nothing of it is stored', async ({ assert }) => {
    assert.isEmpty(await rowsOf('SELECT 1 FROM calls WHERE site_id = ?', [site.id]))
  })

  test('numbers of every country are stored as E.164', async ({ assert }) => {
    for (const [country, written, stored] of [
      ['TR', '0555 123 45 67', '+905551234567'],
      ['US', '(512) 555-0143', '+15125550143'],
      ['GB', '020 7946 0958', '+442079460958'],
      ['FR', '01 23 45 67 89', '+33123456789'],
      ['BR', '(11) 91234-5678', '+5511912345678'],
      ['DE', '+61 2 1234 5678', '+61212345678'],
    ]) {
      const own = await makeSite({ country })
      const { body } = await tell(own, { phone_number: written })
      const [call] = await rowsOf('SELECT phone_number FROM calls WHERE id = ?', [body.call_id])
      assert.equal(call.phone_number, stored, country)
    }
  })
})
