import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { addMonths, type Month } from '#app/shared/month'
import { deriveDay } from '#app/traffic/days/derive_day'
import { readDay } from '#app/traffic/days/queries/read_day'
import { daysAway } from '#app/traffic/days/queries/days_away'
import { dayRows } from '#app/traffic/days/queries/day_rows'
import { makeNextDaysDue } from '#app/traffic/days/queries/next_days'
import { storedColumns } from '#app/traffic/report/queries/stored_columns'
import { pendingDays } from '#app/traffic/report/queries/pending_days'
import { createMonths } from '#app/partitions/create_partitions'
import { explaining, type Plan } from '#tests/support/explain'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Before and after them no other test has rows. */
const FIRST: Month = '2036-01-01'
const MONTHS = [0, 1, 2, 3].map((count) => addMonths(FIRST, count))
const DAY = '2036-02-15'

/** As much as a planner cares about. */
async function history({ id }: TestSite) {
  for (const month of MONTHS) {
    await rowsOf(
      `INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, entry_page, exit_page,
                             channel, source_label, attributed_by)
       SELECT ?::uuid, id, ?::date, id, 'fp-' || n % 900, at, at, 'https://example.com/' || n % 20, '/', 'direct', 'Organic', 'x'
         FROM (SELECT n, gen_random_uuid() AS id, ?::date + n * interval '10 minutes' AS at FROM generate_series(1, 4000) n) t`,
      [id, month, month]
    )
  }
  await rowsOf(
    `INSERT INTO events (site_id, id, session_month, session_id, created_at, url, event_category, event_action, lead_score, scored_by)
     SELECT site_id, gen_random_uuid(), created_month, id, started_at, entry_page, 'interaction', 'page_view', 0, 'x'
       FROM sessions, generate_series(1, 2) WHERE site_id = ?`,
    [id]
  )
}

const scansOf = ({ nodes }: Plan) => nodes.filter(({ relation, loops }) => relation && loops > 0)
const readsAll = (plan: Plan) =>
  scansOf(plan).some(({ type, relation }) => type === 'Seq Scan' && /2036/.test(relation!))
const monthsOf = (plan: Plan) => [
  ...new Set(scansOf(plan).flatMap(({ relation }) => /\d{4}_\d\d$/.exec(relation!)?.[0] ?? [])),
]

test.group('Plans of traffic', (group) => {
  let site: TestSite
  group.setup(async () => {
    await createMonths(MONTHS)
    site = await makeSite()
    await history(site)
    await history(await makeSite())
    for (const day of ['2036-02-13', '2036-02-14', DAY]) {
      await deriveDay({ siteId: site.id, day, zone: 'UTC' })
    }
    await db
      .connection('owner')
      .rawQuery('ANALYZE sessions, events, traffic_days, traffic_columns, traffic_due')
  })

  const planOf = (work: (trx: TransactionClientContract) => Promise<unknown>) =>
    db.connection('service').transaction(async (trx) => {
      const explained = explaining(trx)
      await work(explained.trx)
      return explained.plans[0]
    })
  const day = () => ({ siteId: site.id, day: DAY, zone: 'America/New_York' })

  test('a day is read by indexes, and in its month', async ({ assert }) => {
    const plan = await planOf((trx) => readDay(trx, day()))
    assert.deepEqual(monthsOf(plan), ['2036_02'], plan.text)
    assert.isFalse(readsAll(plan), plan.text)
    for (const { index } of plan.nodes.filter((node) => node.index && node.loops > 0)) {
      assert.match(index!, /_started_at_idx$|_session_id_created_at_idx$/, plan.text)
    }
  })

  test('when visitors were here last is asked by their index', async ({ assert }) => {
    const plan = await planOf((trx) => daysAway(trx, day()))
    assert.isTrue(
      monthsOf(plan).every((month) => month <= '2036_02'),
      plan.text
    )
    const before = scansOf(plan).filter(({ relation }) => /2036_01$/.test(relation!))
    assert.isNotEmpty(before)
    assert.isTrue(
      before.every(({ index }) => /_fingerprint_started_at_idx$/.test(index ?? '')),
      plan.text
    )
    assert.isFalse(readsAll(plan), plan.text)
  })

  test('what follows a change reads no month before it', async ({ assert }) => {
    const moved = { visitors: ['1', '2'], since: '2036-02-16' }
    const plan = await planOf((trx) => makeNextDaysDue(trx, day(), moved))
    const months = monthsOf(plan)
    assert.isTrue(
      months.every((month) => month >= '2036_02'),
      plan.text
    )
  })

  test('an answer reads days and columns by key', async ({ assert }) => {
    const period = { from: '2036-02-13', to: DAY }
    const asked = { id: site.id, timezone: 'UTC' }
    const plans = [
      await planOf((trx) => dayRows(trx, site.id, period)),
      await planOf((trx) => storedColumns(trx, site.id, [DAY], ['channel'])),
      await planOf((trx) => pendingDays(trx, asked, [period], DAY)),
    ]
    for (const plan of plans) {
      assert.notMatch(plan.text, /"sessions|"events/)
      const sequential = scansOf(plan).filter(({ type }) => type === 'Seq Scan')
      const removed = sequential.reduce((sum, node) => sum + node.removed, 0)
      assert.isBelow(removed, 200, plan.text)
    }
  })
})
