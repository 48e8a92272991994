import { breathing } from '#app/traffic/memory/breath'
import { addDays, monthsAround } from '#app/traffic/days/calendar'
import type { DayOfSite } from '#app/traffic/days/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** What is read of each visit: the key, and the expression behind it. */
const FACTS = {
  id: 's.id',
  started: 'extract(epoch FROM s.started_at)::float8 * 1000',
  hour: 'extract(hour FROM s.started_at AT TIME ZONE :zone)::int',
  duration: 's.total_duration_sec',
  score: 's.score',
  channel: 's.channel',
  source: 's.source',
  medium: 's.medium',
  campaign: 's.campaign',
  label: 's.source_label',
  referrer: 's.referrer',
  entryPage: 's.entry_page',
  exitPage: 's.exit_page',
  country: 's.country',
  city: 's.city',
  device: 's.device',
  browser: 's.browser',
  os: 's.os',
  language: 's.language',
  visitor: 's.hash::text',
} as const

/** What is read of each event, in the order of visits and then of time. `kind`: 0 a page, 1 a conversion, 2 anything else. */
const STEPS = { visit: 'visit', kind: 'kind', text: 'text', seconds: 'seconds' } as const

/** What is read of each conversion, in the same order. */
const CONVERSIONS = {
  conversionLabel: 'e.event_label',
  conversionValue: 'e.event_value',
  conversionCurrency: 'c.currency',
  conversionUrl: 'e.url',
} as const

type Facts = Record<Exclude<keyof typeof FACTS, NumberFact>, (string | null)[]> &
  Record<NumberFact, number[]>
type NumberFact = 'started' | 'hour' | 'duration' | 'score'

export interface RawDay {
  facts: Facts
  steps: { visit: number[]; kind: number[]; text: (string | null)[]; seconds: number[] }
  conversions: Record<Exclude<keyof typeof CONVERSIONS, 'conversionValue'>, (string | null)[]> & {
    conversionValue: (number | null)[]
  }
}

const listOf = (names: Record<string, string>, table: string, only = '') =>
  Object.keys(names)
    .map((name) => `coalesce(json_agg(${table}."${name}")${only}, '[]')::text AS "${name}"`)
    .join(', ')

/**
 * The visits that began on a day of the site, with what happened in them: one statement, so one moment. A visit is of the day
 * that clocks showed where the site is; where they were set back around midnight, days are no intervals, so the interval is
 * wider than the day.
 *
 * Instants are compared with instants: what is known of a column is no help where it is compared with days, and then the planner takes
 * all visits of a site for a handful.
 *
 * A column a list, as JSON: ten thousand rows of a driver cost more than reading them did.
 */
export async function readDay(
  client: QueryClientContract,
  { siteId, day, zone }: DayOfSite
): Promise<RawDay> {
  const [firstMonth, lastMonth] = monthsAround(day, day)
  const { rows } = await client.rawQuery<{ rows: Record<string, string>[] }>(READ, {
    siteId,
    zone,
    day,
    from: addDays(day, -1),
    to: addDays(day, 2),
    firstMonth,
    lastMonth,
  })
  const [row] = rows
  return {
    facts: await parsed(row, FACTS),
    steps: await parsed(row, STEPS),
    conversions: await parsed(row, CONVERSIONS),
  } as unknown as RawDay
}

/** One list after the other: a long day takes a while, and others wait for this process. */
async function parsed(row: Record<string, string>, names: object) {
  const breathe = breathing()
  const lists: Record<string, unknown[]> = {}
  for (const name of Object.keys(names)) {
    lists[name] = JSON.parse(row[name])
    await breathe()
  }
  return lists
}

const READ = `
  WITH visits AS MATERIALIZED (
    SELECT s.*, hashtextextended(coalesce(s.fingerprint, s.id::text), 0) AS hash,
           row_number() OVER (ORDER BY s.started_at, s.id) - 1 AS visit
      FROM sessions s
     WHERE s.site_id = :siteId AND s.created_month >= :firstMonth AND s.created_month <= :lastMonth
       AND s.started_at >= :from::timestamptz AND s.started_at < :to::timestamptz
       AND (s.started_at AT TIME ZONE :zone)::date = :day::date
  ), facts AS (
    SELECT ${listOf(FACTS, 'f')}
      FROM (SELECT ${Object.entries(FACTS)
        .map(([name, sql]) => `${sql} AS "${name}"`)
        .join(', ')}
              FROM visits s ORDER BY s.visit) f
  ), steps AS (
    SELECT ${listOf(STEPS, 'e')}, ${listOf(CONVERSIONS, 'e', ' FILTER (WHERE e.kind = 1)')}
      FROM (SELECT v.visit, e.kind, CASE e.kind WHEN 0 THEN e.url WHEN 1 THEN e.event_action END AS text,
                   greatest(0, extract(epoch FROM e.created_at - v.started_at))::int AS seconds,
                   ${Object.entries(CONVERSIONS)
                     .map(([name, sql]) => `CASE e.kind WHEN 1 THEN ${sql} END AS "${name}"`)
                     .join(', ')}
              FROM visits v CROSS JOIN LATERAL (
                SELECT e.id, e.created_at, e.url, e.event_action, e.event_label, e.event_value,
                       CASE WHEN e.event_category = 'conversion' THEN 1
                            WHEN e.event_action IN ('view', 'page_view') THEN 0 ELSE 2 END AS kind
                  FROM events e
                 WHERE e.site_id = :siteId AND e.session_id = v.id AND e.session_month = v.created_month
                   AND e.session_month >= :firstMonth AND e.session_month <= :lastMonth
                   AND e.event_category <> 'system' OFFSET 0) e
              LEFT JOIN LATERAL (
                SELECT currency FROM conversions
                 WHERE e.kind = 1 AND e.event_value IS NOT NULL AND site_id = :siteId AND id = e.id OFFSET 0) c ON true
             ORDER BY v.visit, e.created_at, e.id) e
  )
  SELECT * FROM facts, steps`
