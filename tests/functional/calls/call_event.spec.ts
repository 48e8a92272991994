import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { eventOf, post } from '#tests/support/sync'
import { CALLER, tell, visitBefore } from '#tests/support/call_event'

const NOW = new Date('2026-03-01T00:10:00.000Z')

/** An id that is the greater the later it is asked for does not say which of two visits is meant. */
const fingerprint = () => `fp-${randomUUID()}`

const callsOf = (site: TestSite) =>
  rowsOf('SELECT * FROM calls WHERE site_id = ? ORDER BY called_at, id', [site.id])

test.group('POST /api/call-event, the answers', (group) => {
  let site: TestSite
  group.setup(async () => void (site = await makeSite({ country: 'DE' })))
  group.each.setup(() => {
    clock.freeze(NOW)
    return () => clock.freeze(null)
  })

  test('matched: the visit of the fingerprint, its score, and why', async ({ assert }) => {
    const fp = fingerprint()
    const { session } = await visitBefore(site, NOW, 60, { fingerprint: fp, score: 75 })
    const { status, body } = await tell(site, { fingerprint: fp, phone_number: '030 123456' })
    assert.equal(status, 200)
    assert.deepEqual(body, {
      status: 'matched',
      call_id: body.call_id,
      session_id: session.id,
      lead_score: 75,
    })
    const [call] = await rowsOf('SELECT * FROM calls WHERE id = ?', [body.call_id])
    assert.include(call, {
      site_id: site.id,
      phone_number: CALLER,
      matched_session_id: session.id,
      matched_fingerprint: fp,
      lead_score: 75,
      status: null,
      source: 'page',
      version: 1,
    })
    assert.equal(call.called_at.getTime(), NOW.getTime())
    assert.include(call.match, { method: 'fingerprint', windowMin: 30 })
    assert.equal(
      call.match.confidence,
      call.match.reasons.reduce((sum: number, { points }: any) => sum + points, 0)
    )
  })

  test('unmatched: stored as well, and said', async ({ assert }) => {
    for (const over of [{ fingerprint: fingerprint() }, {}, { fingerprint: null }]) {
      const own = await makeSite()
      const { status, body } = await tell(own, over)
      assert.equal(status, 200)
      const [call] = await callsOf(own)
      assert.deepEqual(body, {
        status: 'unmatched',
        call_id: call.id,
        session_id: null,
        lead_score: 0,
      })
      assert.isNull(call.match.method)
    }
  })

  test('what the tracker has just stored is found', async ({ assert }) => {
    clock.freeze(null)
    const event = eventOf(site, { ec: 'conversion', ea: 'phone_call', meta: { fp: 'fp-now' } })
    await post(event)
    const { body } = await tell(site, { fingerprint: 'fp-now' })
    assert.include(body, { status: 'matched', session_id: event.sid, lead_score: 50 })
  })

  test('the window: 29:59 and 30:00 before are in it, 30:01 is not', async ({ assert }) => {
    for (const [seconds, expected] of [
      [29 * 60 + 59, 'matched'],
      [30 * 60, 'matched'],
      [30 * 60 + 1, 'unmatched'],
    ] as const) {
      const fp = fingerprint()
      await visitBefore(site, NOW, seconds, { fingerprint: fp })
      assert.equal((await tell(site, { fingerprint: fp })).body.status, expected, `${seconds} s`)
    }
  })

  test('the window is the site’s own', async ({ assert }) => {
    const narrow = await makeSite({ settings: { call_window_min: 5 } })
    for (const [seconds, expected] of [
      [300, 'matched'],
      [301, 'unmatched'],
    ] as const) {
      const fp = fingerprint()
      await visitBefore(narrow, NOW, seconds, { fingerprint: fp })
      assert.equal((await tell(narrow, { fingerprint: fp })).body.status, expected)
    }
  })

  test('several visits: the highest score, then the latest, then the id', async ({ assert }) => {
    const fp = fingerprint()
    const facts = { fingerprint: fp }
    await visitBefore(site, NOW, 10, { ...facts, score: 40 })
    const higher = await visitBefore(site, NOW, 600, { ...facts, score: 60 })
    const first = await tell(site, { ...facts, external_id: 'several' })
    assert.equal(first.body.session_id, higher.session.id)

    const later = await visitBefore(site, NOW, 500, { ...facts, score: 60 })
    const second = await tell(site, { ...facts, external_id: 'later' })
    assert.equal(second.body.session_id, later.session.id)

    const id = '00000000-0000-4000-8000-000000000001'
    await visitBefore(site, NOW, 500, { ...facts, id, score: 60 })
    const third = await tell(site, { ...facts, external_id: 'smaller id' })
    assert.equal(third.body.session_id, id)

    const [{ match }] = await rowsOf('SELECT match FROM calls WHERE id = ?', [third.body.call_id])
    assert.deepEqual(
      match.runnersUp.map(({ sessionId, score }: any) => [sessionId, score]).slice(0, 2),
      [
        [later.session.id, 60],
        [higher.session.id, 60],
      ]
    )
  })

  test('a visit that began in the month before is found after midnight', async ({ assert }) => {
    const fp = fingerprint()
    const { session } = await visitBefore(site, NOW, 60, {
      fingerprint: fp,
      startedAt: new Date('2026-02-28T23:40:00Z'),
      month: '2026-02-01',
    })
    assert.equal((await tell(site, { fingerprint: fp })).body.session_id, session.id)
  })

  test('of a visit that went on after the call, what was before counts', async ({ assert }) => {
    const calledAt = new Date(NOW.getTime() - 3_600_000)
    const fp = fingerprint()
    const startedAt = new Date(calledAt.getTime() - 120_000)
    const { session } = await visitBefore(site, NOW, 60, { fingerprint: fp, startedAt })
    const { body } = await tell(site, { fingerprint: fp, called_at: calledAt.toISOString() })
    assert.equal(body.session_id, session.id)
    const before = new Date(startedAt.getTime() - 1000).toISOString()
    assert.equal(
      (await tell(site, { fingerprint: fp, called_at: before })).body.status,
      'unmatched'
    )
  })

  test('the site by its own id, too', async ({ assert }) => {
    const { status, body } = await tell({ publicId: site.id })
    assert.equal(status, 200)
    assert.lengthOf(await rowsOf('SELECT 1 FROM calls WHERE id = ?', [body.call_id]), 1)
    assert.equal((await tell({ publicId: site.id.toUpperCase() })).status, 200)
  })

  test('unknown and removed sites: 403', async ({ assert }) => {
    const removed = await makeSite()
    await rowsOf('UPDATE sites SET removed_at = now() WHERE id = ?', [removed.id])
    for (const publicId of ['nobody-has-this', randomUUID(), removed.publicId, removed.id]) {
      const { status, body } = await tell({ publicId })
      assert.equal(status, 403, publicId)
      assert.equal(body.error.code, 'E_UNKNOWN_SITE')
    }
  })

  test('two sites with one fingerprint: no match there, and no hint', async ({ assert }) => {
    const other = await makeSite()
    const fp = fingerprint()
    await visitBefore(site, NOW, 60, { fingerprint: fp, score: 90 })
    const known = await tell(other, { fingerprint: fp })
    const unknown = await tell(other, { fingerprint: fingerprint() })
    assert.deepEqual({ ...known.body, call_id: '' }, { ...unknown.body, call_id: '' })
    assert.equal(known.body.status, 'unmatched')
    const [a, b] = await callsOf(other)
    assert.deepEqual(a.match, b.match)

    const own = await visitBefore(other, NOW, 1200, { fingerprint: fp, score: 5 })
    const { body } = await tell(other, { fingerprint: fp, external_id: 'own' })
    assert.equal(body.session_id, own.session.id)
  })
})

test.group('POST /api/call-event, told more than once', (group) => {
  let site: TestSite
  group.each.setup(async () => void (site = await makeSite()))

  const ten = (over: object, headers = {}) =>
    Promise.all(Array.from({ length: 10 }, () => tell(site, { ...over }, headers)))

  test('ten at once with one id are one row, and get one answer', async ({ assert }) => {
    const answers = await ten({ external_id: 'CA1', fingerprint: 'fp' })
    assert.lengthOf(await callsOf(site), 1)
    assert.deepEqual(new Set(answers.map(({ body }) => body.call_id)).size, 1)
    assert.isTrue(answers.every(({ status }) => status === 200))
  })

  test('ten at once without an id are one row as well', async ({ assert }) => {
    const answers = await ten({ fingerprint: 'fp' })
    assert.lengthOf(await callsOf(site), 1)
    assert.equal(new Set(answers.map(({ body }) => body.call_id)).size, 1)
    await ten({ phone_number: '+4930999999' })
    assert.lengthOf(await callsOf(site), 2)
  })

  test('ten at once with one id and ten numbers are one row', async ({ assert }) => {
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        tell(site, { external_id: 'CA2', phone_number: `+493012345${i}0` })
      )
    )
    assert.lengthOf(await callsOf(site), 1)
  })

  test('a minute later it is another call, and a repeated one', async ({ assert }) => {
    const at = Date.now() - 600_000
    const told = (ms: number) => tell(site, { called_at: new Date(at + ms).toISOString() })
    const first = await told(0)
    assert.equal((await told(59_999)).body.call_id, first.body.call_id)
    assert.notEqual((await told(60_000)).body.call_id, first.body.call_id)
    assert.deepEqual(
      (await callsOf(site)).map(({ flags }) => flags),
      [[], ['repeated']]
    )
  })

  test('other ids are other calls; the same id on another site as well', async ({ assert }) => {
    const other = await makeSite()
    const answers = [
      await tell(site, { external_id: 'a' }),
      await tell(site, { external_id: 'b' }),
      await tell(other, { external_id: 'a' }),
    ]
    assert.equal(new Set(answers.map(({ body }) => body.call_id)).size, 3)
  })

  test('told again with its length, the call learns it once', async ({ assert }) => {
    const { body } = await tell(site, { external_id: 'CA3' })
    await tell(site, { external_id: 'CA3', duration_sec: 4 })
    await tell(site, { external_id: 'CA3', duration_sec: 400 })
    const [call] = await callsOf(site)
    assert.equal(call.id, body.call_id)
    assert.include(call, { duration_sec: 4, version: 2 })
    assert.deepEqual(call.flags, ['short'])
  })
})
