import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { Memory } from '#app/ingest/memory'
import { admit } from '#app/ingest/stages/admit'
import { People } from '#app/ingest/people'
import { score } from '#app/ingest/stages/score'
import { toReceived } from '#app/collect/to_received'
import { identify } from '#app/ingest/stages/identify'
import { toRows } from '#app/ingest/stages/persist'
import { attribute } from '#app/ingest/stages/attribute'
import { recall } from '#app/ingest/queries/recall'
import { siteRegistry } from '#app/sites/site_registry'
import { storeBatch } from '#app/ingest/queries/store_batch'
import { storedScores } from '#app/ingest/queries/stored_scores'
import { createMonths } from '#app/partitions/create_partitions'
import { PARENTS, partitionOf } from '#app/partitions/partitions'
import { makeSite, rowsOf } from '#tests/support/sites'
import { until } from '#tests/support/until'
import { eventOf, post } from '#tests/support/sync'
import { explainingConnection } from '#tests/support/prepared_plans'
import type { Admitted } from '#app/ingest/types'
import type { Month } from '#app/shared/month'

/** Long before and after them no test has rows. */
const MONTHS: Month[] = ['2031-03-01', '2031-04-01', '2031-05-01', '2031-06-01', '2031-07-01']
const FILLED = MONTHS.slice(0, 3)
const NOW = new Date('2031-05-20T12:00:00Z')
const ROWS = 3_000

test.group('Plans of the hot path', (group) => {
  group.setup(async () => {
    clock.freeze(NOW)
    await createMonths(MONTHS)
    return () => clock.freeze(null)
  })

  test('each statement reads by key, and in few months', async ({ assert, cleanup }) => {
    const site = await makeSite()
    await fill(site.id)
    await analyze(FILLED)
    const { connection, plans, release } = await explainingConnection()
    cleanup(async () => release())

    const events = await someEvents(site.publicId, site.id)
    const memory = new Memory()
    await storedScores(connection, events)
    await recall(connection, memory, events, true)
    const drop = { site: events[0].site, receivedAt: NOW, reason: 'invalid' as const }
    const people = new People(memory)
    const walked = score(attribute(identify(events, people)))
    await storeBatch(connection, toRows(walked, people, [drop]))

    const [stored] = await rowsOf('SELECT count(*)::int FROM events WHERE site_id = ?', [site.id])
    assert.equal(stored.count, ROWS * 3 + events.length)
    const names = plans.map(({ name }) => name)
    const RECALLS = ['ingest_recall_sessions', 'ingest_recall_visitors']
    assert.deepEqual(names.slice(0, -1), ['ingest_stored_scores', ...RECALLS])
    assert.match(names.at(-1)!, /^ingest_store_/)
    for (const { nodes, text } of plans) {
      const run = nodes.filter(({ relation, loops }) => relation && loops > 0)
      const months = run.flatMap(({ relation }) => /\d{4}_\d\d$/.exec(relation!)?.[0] ?? [])
      assert.isTrue(
        months.every((month) => month >= '2031_03' && month <= '2031_05'),
        text
      )
      const reads = run.filter(({ type }) => type.endsWith('Scan'))
      assert.isTrue(
        reads.every(({ index }) => /_pkey$|_site_id_sid_idx$/.test(index ?? '')),
        text
      )
      assert.equal(Math.max(0, ...run.map(({ removed }) => removed)), 0, text)
    }
  })

  test('a month that is new is analysed as it fills', async ({ assert }) => {
    const site = await makeSite()
    const tuples = async () => {
      const rows = await rowsOf(
        `SELECT reltuples::int AS count FROM pg_class
          WHERE relname IN ('sessions_2031_06', 'events_2031_06')`
      )
      return rows.map(({ count }) => count)
    }
    assert.isTrue((await tuples()).every((count) => count <= 0))
    clock.freeze(new Date('2031-06-01T12:00:00Z'))
    for (let batch = 0; batch < 2; batch++) {
      const events = Array.from({ length: 60 }, () => eventOf(site, { ts: undefined }))
      assert.equal((await post({ events })).status, 200)
    }
    await until(async () => (await tuples()).every((count) => count >= 100))
  })
})

/** Only these: what the planner thinks of other tests' months is theirs. */
async function analyze(months: Month[]) {
  const partitions = months.flatMap((month) =>
    PARENTS.map(({ parent }) => `partitions.${partitionOf(parent, month)}`)
  )
  await db.connection('owner').rawQuery(`ANALYZE ${[...partitions, 'visitors'].join(', ')}`)
}

/** A visitor, a session and an event for each number, in each of three months. */
async function fill(siteId: string) {
  const service = db.connection('service')
  for (const month of FILLED) {
    const names = { siteId, month, rows: ROWS }
    await service.rawQuery(
      `INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, event_count, entry_page,
                             exit_page, channel, source_label, attributed_by, scored_by)
       SELECT :siteId::uuid, id, :month::date, id, 'visitor ' || n, at, at, 1, 'https://example.com/', 'https://example.com/',
              'direct', 'Organic', 'paid-click@1.2.0', 'classic@1.0.0'
         FROM (SELECT n, md5(:month || n)::uuid AS id, :month::timestamptz + n * interval '10 minutes' AS at
                 FROM generate_series(1, :rows::int) AS n) AS numbers`,
      names
    )
    await service.rawQuery(
      `INSERT INTO events (site_id, id, session_month, session_id, created_at, url, event_category, event_action, lead_score, scored_by)
       SELECT site_id, id, created_month, id, started_at, entry_page, 'interaction', 'page_view', 10, 'classic@1.0.0'
         FROM sessions WHERE site_id = :siteId AND created_month = :month::date`,
      names
    )
  }
  await service.rawQuery(
    `INSERT INTO visitors (site_id, fingerprint, first_seen_at, last_seen_at, sessions_count)
     SELECT ?::uuid, 'visitor ' || n, '2031-03-01', '2031-05-20', 3 FROM generate_series(1, ?::int) AS n`,
    [siteId, ROWS]
  )
}

/** New sessions and ones that go on, of new visitors and known ones, of this month and of the end of the last. */
async function someEvents(publicId: string, siteId: string): Promise<Admitted[]> {
  const site = (await siteRegistry.find(publicId))!
  const going = await rowsOf(
    `SELECT sid, fingerprint, started_at AS at FROM sessions
      WHERE site_id = ? AND created_month = '2031-05-01' AND started_at BETWEEN '2031-05-20' AND '2031-05-20 12:00' LIMIT 20`,
    [siteId]
  )
  const fresh = Array.from({ length: 20 }, (_, n) => ({
    sid: randomUUID(),
    fingerprint: n % 2 ? `visitor ${n}` : `new visitor ${n}`,
    at: NOW,
  }))
  return [...going, ...fresh].map(({ sid, fingerprint, at }) => {
    const event = {
      s: publicId,
      sid,
      u: 'https://example.com/?gclid=Cj0KCQiA1234',
      ec: 'conversion',
      ea: 'x',
    }
    const received = toReceived({ ...event, meta: { fp: fingerprint } }, site, {
      address: '203.0.113.1',
      userAgent: '',
      purpose: null,
      language: null,
      gpc: false,
      dnt: false,
      receivedAt: at,
      sentTime: null,
    })
    return admit(received) as Admitted
  })
}
