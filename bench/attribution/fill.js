import { withClient } from '../../launch/database/connect.js'

export const DAYS = 90

/** Channels, sources and campaigns: 60 together; some bring much more than others. */
const SOURCES = `
  INSERT INTO touch_sources (site_id, id, channel, source, campaign)
  SELECT $1, n, (ARRAY['direct', 'organic_search', 'paid_search', 'referral', 'social', 'email', 'paid_social', 'video', 'campaign',
                       'ai_assistant'])[1 + n % 10],
         CASE WHEN n % 10 > 0 THEN 'source-' || n % 30 END, CASE WHEN n > 10 THEN 'campaign-' || n END
    FROM generate_series(1, 60) AS n`

const LANDINGS = `
  INSERT INTO landing_pages (site_id, id, path) SELECT $1, n, '/services/page-' || n FROM generate_series(1, 40) AS n`

/**
 * One to eight touches, more often few; half of them by the way by which somebody came first. A day of the past 90, an age of
 * up to 30 days.
 */
const LEDGER = `
  INSERT INTO credits (site_id, conversion_id, day, converted_at, action, value, currency, model, lookback_days, visitor_group,
                       lead_touch, touch_sessions, touch_months, touch_ages_sec, touch_sources, touch_landings, credits)
  SELECT $1, id, at::date, at, 'form_submit', CASE WHEN n % 3 > 0 THEN 20 + n % 500 END, 'EUR', 'last-non-direct@1.0.0', 30,
         n % 100, CASE WHEN n % 4 = 0 THEN touches - 1 END, array_fill(id, ARRAY[touches]),
         array_fill(date_trunc('month', at)::date, ARRAY[touches]),
         (SELECT array_agg(age ORDER BY age DESC) FROM (SELECT (random() * 2592000)::int AS age FROM generate_series(1, touches)) a),
         (SELECT array_agg(CASE WHEN random() < 0.5 AND i > 0 THEN way ELSE 1 + floor(60 * power(random(), 2.5))::int END)
            FROM generate_series(1, touches) AS i),
         (SELECT array_agg(1 + floor(40 * power(random(), 2))::int) FROM generate_series(1, touches)),
         array_fill(0, ARRAY[touches - 1]) || 1000000
    FROM (SELECT n, md5('conversion' || n)::uuid AS id, date_trunc('day', now()) - (1 - n / ($2 + 1.0)) * interval '${DAYS} days' AS at,
                 1 + floor(8 * power(random(), 2.2))::int AS touches, 1 + floor(60 * power(random(), 2.5))::int AS way
            FROM generate_series(1, $2::int) AS n) AS numbers`

/** Of each model the sums of linear credit, by source and by landing page: as many rows as there would be. */
const CREDIT_DAYS = `
  INSERT INTO credit_days (site_id, day, model, kind, number, currency, conversions, value)
  SELECT site_id, day, model, kind, number, currency, conversions, value
    FROM (SELECT c.site_id, c.day, t.kind, t.number, c.currency, sum(1000000 / cardinality(touch_sources)) AS conversions,
                 coalesce(sum(c.value / cardinality(touch_sources)), 0) AS value
            FROM credits c
           CROSS JOIN LATERAL (SELECT 'source', unnest(c.touch_sources) UNION ALL SELECT 'landing', unnest(c.touch_landings))
                AS t (kind, number)
           WHERE c.site_id = $1 GROUP BY 1, 2, 3, 4, 5) AS sums,
         unnest(ARRAY['first', 'last', 'last-non-direct', 'linear', 'time-decay', 'position', 'w-shaped']) AS model`

const CONVERSIONS = `
  INSERT INTO conversions (site_id, id, session_id, session_month, converted_at, action, value, currency)
  SELECT site_id, conversion_id, conversion_id, date_trunc('month', converted_at)::date, converted_at, action, value, currency
    FROM credits WHERE site_id = $1`

const SESSION = `
  INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, event_count, entry_page,
                        exit_page, channel, source, campaign, source_label, attributed_by, device, browser, os)
  SELECT $1, visits.id, date_trunc('month', at AT TIME ZONE 'UTC')::date, visits.id, visitor, at, at, 3,
         'https://bench.example/services/page-' || landing || '?utm_source=x', '/', s.channel, s.source, s.campaign, 'Organic',
         'paid-click@1.0.0', 'desktop', 'Chrome', 'Windows'`

/** The visits in which something was won. */
const WON = `${SESSION}
    FROM (SELECT conversion_id AS id, 'won-' || conversion_id AS visitor, converted_at AS at,
                 touch_sources[cardinality(touch_sources)] AS way, touch_landings[1] AS landing
            FROM credits WHERE site_id = $1) AS visits
    JOIN touch_sources s ON s.site_id = $1 AND s.id = way`

/** Visitors that came one to four times, and won nothing. */
const LOST = `${SESSION}
    FROM (SELECT md5('lost' || n || ' ' || i)::uuid AS id, md5('visitor' || n) AS visitor,
                 date_trunc('day', now()) - (1 - n / ($2 + 1.0)) * (1 - (i - 1) * random() / 3) * interval '${DAYS} days' AS at,
                 1 + floor(60 * power(random(), 2.5))::int AS way, 1 + floor(40 * power(random(), 2))::int AS landing
            FROM generate_series(1, $2::int) AS n, generate_series(1, 1 + n % 7 / 3) AS i) AS visits
    JOIN touch_sources s ON s.site_id = $1 AND s.id = way`

/**
 * 90 days of a site in which everything is counted already, as if it had been derived: journeys in the ledger, and visits
 * of which nothing came.
 *
 * @param {string} adminUrl the rows are right, so policies and foreign keys are not asked
 */
export async function fill(adminUrl, siteId, journeys) {
  await withClient(adminUrl, async (client) => {
    await client.query('SET session_replication_role = replica; SELECT setseed(0.5)')
    await client.query("SET TimeZone = 'UTC'")
    await client.query('SET max_parallel_workers_per_gather = 0')
    for (const statement of [SOURCES, LANDINGS]) await client.query(statement, [siteId])
    await client.query(LEDGER, [siteId, journeys])
    for (const statement of [CREDIT_DAYS, CONVERSIONS, WON]) await client.query(statement, [siteId])
    await client.query(LOST, [siteId, journeys])
    await client.query('VACUUM ANALYZE')
  })
}

/** @returns {{ from: string, to: string }} the days that are full */
export function period() {
  const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
  return { from: day(DAYS), to: day(1) }
}

/** @returns {string[]} first days of the months that they lie in */
export function months() {
  const { from, to } = period()
  const found = []
  for (const date = new Date(`${from.slice(0, 7)}-01`); date <= new Date(to);) {
    found.push(date.toISOString().slice(0, 10))
    date.setUTCMonth(date.getUTCMonth() + 1)
  }
  return found
}
