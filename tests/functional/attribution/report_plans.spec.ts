import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { addMonths, type Month } from '#app/shared/month'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { explaining, type Plan } from '#tests/support/explain'
import { createMonths } from '#app/partitions/create_partitions'
import { findReport } from '#app/attribution/report/queries/stored_reports'
import { nullPathsQuery } from '#app/attribution/report/queries/null_paths'
import { strongestKeys } from '#app/attribution/report/queries/strongest_keys'
import { countConversions, ledgerPage } from '#app/attribution/report/queries/ledger_page'
import { LANDING } from '#app/attribution/report/queries/session_period'
import { daysBetween, deriveDays, storeVisits } from '#tests/functional/attribution/stored_visits'

/** Before and after them no test has rows. */
const FIRST: Month = '2035-01-01'
const MONTHS = [0, 1, 2, 3, 4].map((count) => addMonths(FIRST, count))
const PERIOD = { from: '2035-03-10', to: '2035-03-20' }

/** As much as a planner cares about: five months of a site and of another one. */
async function history({ id }: TestSite) {
  for (const month of MONTHS) {
    await rowsOf(
      `INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, entry_page, exit_page,
                             channel, source, source_label, attributed_by)
       SELECT ?::uuid, id, ?::date, id, 'fp-' || n, at, at, 'https://example.com/' || n % 20, '/', 'direct', 'google', 'Organic', 'x'
         FROM (SELECT n, gen_random_uuid() AS id, ?::date + n * interval '10 minutes' AS at FROM generate_series(1, 3000) n) t`,
      [id, month, month]
    )
  }
  await rowsOf(
    `INSERT INTO credits (site_id, conversion_id, day, converted_at, action, currency, model, lookback_days, visitor_group,
                          touch_sessions, touch_months, touch_ages_sec, touch_sources, touch_landings, credits)
     SELECT ?::uuid, gen_random_uuid(), at::date, at, 'call', 'EUR', 'first@1.0.0', 30, n % 100, '{}', '{}', '{}', '{}', '{}', '{}'
       FROM (SELECT n, timestamptz '2035-01-01T00:00:00Z' + n * interval '3 minutes' AS at FROM generate_series(1, 60000) n) t`,
    [id]
  )
  await rowsOf(
    `INSERT INTO conversions (site_id, id, session_id, session_month, converted_at, action, currency)
     SELECT site_id, id, id, created_month, started_at, 'call', 'EUR' FROM sessions WHERE site_id = ? AND started_at::time < '02:00'`,
    [id]
  )
}

const scansOf = ({ nodes }: Plan) => nodes.filter(({ relation }) => relation)
const indexesOf = ({ nodes }: Plan) => nodes.flatMap(({ index }) => index ?? [])
const monthsOf = ({ nodes }: Plan) => [
  ...new Set(
    nodes.flatMap(({ relation }) => (relation?.startsWith('sessions_20') ? [relation] : []))
  ),
]

test.group('Plans of a report', (group) => {
  let site: TestSite
  let plans: Plan[]

  group.setup(async () => {
    await createMonths(MONTHS)
    site = await makeSite()
    await history(site)
    await history(await makeSite())
    const owner = db.connection('owner')
    await owner.rawQuery('ANALYZE credits, conversions, sessions')
    const asked = { siteId: site.id, timezone: 'UTC', ...PERIOD }
    await db.connection('service').transaction(async (trx) => {
      const explained = explaining(trx)
      await countConversions(explained.trx, site.id, PERIOD)
      const { next } = await ledgerPage(explained.trx, site.id, PERIOD, null)
      await ledgerPage(explained.trx, site.id, PERIOD, next)
      const keys = await strongestKeys(explained.trx, asked)
      const { sql, bindings } = nullPathsQuery(asked, keys)
      await explained.trx.rawQuery(sql, bindings)
      await findReport(explained.trx, site.id, PERIOD, 'channel')
      plans = explained.plans
    })
    return () => owner.rawQuery('TRUNCATE sessions, events, conversions, credits')
  })

  test('pages of the ledger go on where the last one ended, by index', ({ assert }) => {
    const [count, first, second] = plans
    for (const plan of [count, first, second]) {
      assert.deepEqual(indexesOf(plan), ['credits_day'], plan.text)
      assert.isAtMost(Math.max(...plan.nodes.map(({ removed }) => removed)), 1, plan.text)
      assert.lengthOf(scansOf(plan), 1)
    }
    for (const { nodes, text } of [first, second]) {
      const types = nodes.map(({ type }) => type)
      assert.deepEqual(types, ['Limit', 'Index Scan'], text)
    }
  })

  test('only sessions of the period’s months are read, and no event', ({ assert }) => {
    const [, , , keys, nulls] = plans
    for (const plan of [keys, nulls]) {
      assert.deepEqual(monthsOf(plan), ['sessions_2035_03'], plan.text)
    }
    for (const plan of plans) assert.notInclude(plan.text, '"events')
  })

  test('a stored report is found by its key', ({ assert }) => {
    const report = plans.at(-1)!
    assert.include(indexesOf(report), 'attribution_reports_pkey', report.text)
    assert.notInclude(
      scansOf(report).map(({ type }) => type),
      'Seq Scan',
      report.text
    )
  })
})

test.group('Landing pages of sessions', () => {
  test('are called what the ledger calls them', async ({ assert }) => {
    const site = await makeSite()
    const pages = [
      ...[
        'https://example.com',
        'https://example.com/',
        'http://h/a',
        'https://example.com/a/b?c=/d',
        'https://example.com#x/y',
      ],
      ...[
        'https://example.com?x=/y',
        'https://example.com/a#b?c',
        'HTTPS://example.com/big',
        'app://screen/one?two',
        '/only/path?x',
      ],
      ...[
        'nothing at all',
        '?',
        '',
        `https://example.com/${'x'.repeat(300)}`,
        'https://example.com/a://b/c',
        'https://example.com/ü%20',
      ],
    ]
    const day = '2035-09-01'
    const visits = pages.map((page, n) => ({
      ...{ visitor: `visitor ${n}`, at: new Date(`${day}T10:00:00Z`), channel: 'direct', page },
      conversion: {},
    }))
    await storeVisits(site, visits)
    await deriveDays(site, daysBetween(day, day))
    const differing = await rowsOf(
      `SELECT s.entry_page, ${LANDING} AS landing, l.path
         FROM credits c JOIN sessions s ON s.site_id = c.site_id AND s.id = c.touch_sessions[1]
         JOIN landing_pages l ON l.site_id = c.site_id AND l.id = c.touch_landings[1]
        WHERE c.site_id = ? AND ${LANDING} <> l.path`,
      [site.id]
    )
    assert.deepEqual(differing, [])
    const [{ count }] = await rowsOf('SELECT count(*)::int FROM credits WHERE site_id = ?', [
      site.id,
    ])
    assert.equal(count, pages.length)
  })
})
