import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { golden } from '#tests/support/golden'
import { eventOf, post } from '#tests/support/sync'
import { createPartitions } from '#app/partitions/create_partitions'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

const DAY = 86_400_000

const sessionsOf = (siteId: string) =>
  rowsOf(
    `SELECT id, sid, created_month::text AS month, source_label, returning_ad_visitor, event_count, gclid, utm_campaign
       FROM sessions WHERE site_id = ? ORDER BY started_at`,
    [siteId]
  )

test.group('Sessions and months', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('a session that begins at 23:59:59 on the 31st stays one session, in its month', async ({
    assert,
  }) => {
    const site = await makeSite()
    const sid = randomUUID()
    const midnight = Date.UTC(2027, 0, 1)
    await createPartitions(new Date(midnight))

    clock.freeze(new Date(midnight - 1_000))
    await post(eventOf(site, { sid, ts: midnight - 1_000, sm: '2027-01-01' }))
    clock.freeze(new Date(midnight + 60_000))
    const late = eventOf(site, { sid, ts: midnight + 60_000, sm: 'garbage' })
    await post(late)
    await post({ ...late, sid: randomUUID() })

    assert.deepEqual(await sessionsOf(site.id), [
      {
        id: sid,
        sid,
        month: '2026-12-01',
        source_label: 'Organic',
        returning_ad_visitor: false,
        event_count: 2,
        gclid: null,
        utm_campaign: null,
      },
    ])
    const events = await rowsOf(
      `SELECT session_month::text AS month, tableoid::regclass::text AS partition
         FROM events WHERE site_id = ?`,
      [site.id]
    )
    assert.deepEqual(events, [
      { month: '2026-12-01', partition: 'partitions.events_2026_12' },
      { month: '2026-12-01', partition: 'partitions.events_2026_12' },
    ])
  })

  test('two requests at once around midnight begin one session', async ({ assert }) => {
    const site = await makeSite()
    const sid = randomUUID()
    const midnight = Date.UTC(2027, 0, 1)
    clock.freeze(new Date(midnight + 1_000))
    await Promise.all(
      [-2, -1, 0, 1].map((second) => post(eventOf(site, { sid, ts: midnight + second * 1_000 })))
    )
    const sessions = await sessionsOf(site.id)
    assert.lengthOf(sessions, 1)
    assert.equal(sessions[0].event_count, 4)
  })

  test('an event of before midnight that comes late belongs to the session of after', async ({
    assert,
  }) => {
    const site = await makeSite()
    const sid = randomUUID()
    const midnight = Date.UTC(2027, 0, 1)
    await createPartitions(new Date(midnight))
    clock.freeze(new Date(midnight + 1_000))
    await post(eventOf(site, { sid, ts: midnight + 1_000 }))
    await post(eventOf(site, { sid, ts: midnight - 1_000 }))
    const sessions = await sessionsOf(site.id)
    assert.deepEqual(
      sessions.map(({ month, event_count: count }) => [month, count]),
      [['2027-01-01', 2]]
    )
  })

  test('`sm` is never trusted', async ({ assert }) => {
    const site = await makeSite()
    for (const sm of ['1850-01-01', '9999-12-01', '2026-02-30', 17, null, {}, '']) {
      assert.equal((await post(eventOf(site, { sm }))).status, 200)
    }
    const months = new Set((await sessionsOf(site.id)).map(({ month }) => month))
    assert.deepEqual([...months], [`${new Date().toISOString().slice(0, 7)}-01`])
  })

  test('after the time-out the same id begins another session of the same visitor', async ({
    assert,
  }) => {
    const site = await makeSite()
    const sid = randomUUID()
    const now = Date.now()
    const at = (minutes: number) =>
      eventOf(site, { sid, ts: now + minutes * 60_000, meta: { fp: 'v' } })
    await post(at(-100))
    await post(at(-71))
    await post(at(-30))
    await post(at(-5))
    await post(at(-99))

    const sessions = await sessionsOf(site.id)
    assert.deepEqual(
      sessions.map(({ event_count: count }) => count),
      [3, 2]
    )
    assert.equal(sessions[0].id, sid)
    assert.notEqual(sessions[1].id, sid)
    const [visitor] = await rowsOf('SELECT sessions_count FROM visitors WHERE site_id = ?', [
      site.id,
    ])
    assert.equal(visitor.sessions_count, 2)
  })

  test('an event without a fingerprint does not make its visitor forget', async ({ assert }) => {
    const site = await makeSite()
    const sid = randomUUID()
    const meta = { fp: 'v', gclid: 'Cj0KCQiA-abc_DEF123' }
    await post(eventOf(site, { sid, meta }))
    const visitors = () => rowsOf('SELECT * FROM visitors WHERE site_id = ?', [site.id])
    const [before] = await visitors()
    await post(eventOf(site, { sid, ts: Date.now() - 1_000 }))
    await post(eventOf(site, { sid, ts: Date.now() - 1_000, ec: 'system', ea: 'heartbeat' }))
    const [after] = await visitors()
    assert.include(after, { sessions_count: 1, last_ad_click_id: before.last_ad_click_id })
    assert.deepEqual(after.first_ad_click_at, before.first_ad_click_at)
    assert.deepEqual(after.last_seen_at, before.last_seen_at)
  })

  test("a copied session id does not lead into another visitor's session", async ({ assert }) => {
    const site = await makeSite()
    const sid = randomUUID()
    await post(eventOf(site, { sid, meta: { fp: 'victim' } }))
    await post(eventOf(site, { sid, meta: { fp: 'somebody-else' } }))
    await post(eventOf(site, { sid, meta: { fp: 'victim' } }))
    const sessions = await sessionsOf(site.id)
    assert.sameMembers(
      sessions.map(({ event_count: count }) => count),
      [1, 2]
    )
  })

  test("the client's clock is corrected, and not believed when it is absurd", async ({
    assert,
  }) => {
    const site = await makeSite()
    const now = Date.UTC(2026, 10, 20, 12)
    clock.freeze(new Date(now))
    const ahead = 3_600_000
    const cases = [
      { ts: now - 7_200_000, expected: -7_200, suspect: false },
      { ts: now + ahead - 10_000, sent: now + ahead, expected: -10, suspect: false },
      { ts: now - 73 * 3_600_000, expected: 0, suspect: true },
      { ts: now + 6 * 60_000, expected: 0, suspect: true },
      { ts: now + 4 * 60_000, expected: 240, suspect: false },
      { ts: 0, expected: 0, suspect: true },
      { ts: 8.64e15, expected: 0, suspect: true },
      { ts: undefined, expected: 0, suspect: true },
    ]
    for (const { ts, sent, expected, suspect } of cases) {
      const event = eventOf(site, { ts, sent })
      await post(event)
      const [row] = await rowsOf(
        'SELECT created_at, clock_suspect FROM events WHERE site_id = ? AND id = ?',
        [site.id, event.id]
      )
      assert.equal((row.created_at.getTime() - now) / 1000, expected, JSON.stringify({ ts, sent }))
      assert.equal(row.clock_suspect, suspect)
    }
    const inBatch = eventOf(site, { ts: now + ahead - 5_000 })
    await post({ events: [inBatch], sent: now + ahead })
    const [row] = await rowsOf('SELECT created_at FROM events WHERE id = ?', [inBatch.id])
    assert.equal(row.created_at.getTime(), now - 5_000)
  })

  test('what a session knows is never overwritten by an emptier page', async ({ assert }) => {
    const site = await makeSite()
    const sid = randomUUID()
    const page = (u: string) => post(eventOf(site, { sid, u }))
    await page('https://example.com/?utm_campaign=spring')
    await page('https://example.com/about')
    await page('https://example.com/?gclid=Cj0KCQiA-abc_DEF123')
    await page('https://example.com/contact?utm_campaign=')
    const [session] = await sessionsOf(site.id)
    assert.include(session, {
      gclid: 'Cj0KCQiA-abc_DEF123',
      utm_campaign: 'spring',
      source_label: 'First Click (Paid)',
      event_count: 4,
    })
  })
})

test.group('Source labels', (group) => {
  group.each.teardown(() => clock.freeze(null))

  for (const { name, sessions, labels, returning_ad_visitor: returning } of golden('labels')
    .cases) {
    test(name, async ({ assert }) => {
      const sites: TestSite[] = [await makeSite(), await makeSite()]
      const today = Date.UTC(2026, 10, 20, 12)
      const seen: any[] = []
      for (const [i, session] of sessions.entries()) {
        const daysAgo = session.days_ago ?? sessions.length - i
        const at = today - daysAgo * DAY
        clock.freeze(new Date(at))
        const { gclid, wbraid, gbraid, fbclid } = session
        const query = new URLSearchParams(
          Object.entries({ gclid, wbraid, gbraid, fbclid }).filter(
            ([, value]) => value
          ) as string[][]
        )
        const site = sites[(session.site ?? 1) - 1]
        const event = eventOf(site, {
          ts: at,
          u: `https://example.com/?${query}`,
          r: session.referrer,
          meta: { fp: session.fingerprint ?? 'same' },
        })
        assert.equal((await post(event)).status, 200)
        const [row] = await rowsOf(
          'SELECT source_label, returning_ad_visitor FROM sessions WHERE site_id = ? AND sid = ?',
          [site.id, event.sid]
        )
        seen.push(row)
      }
      assert.deepEqual(
        seen.map((row) => row.source_label),
        labels
      )
      if (returning) {
        assert.deepEqual(
          seen.map((row) => row.returning_ad_visitor),
          returning
        )
      }
    })
  }
})
