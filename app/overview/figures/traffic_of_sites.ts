import { COMPARED_DAYS, type Compared } from '#app/overview/figures/compared_days'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What is counted in the period, in its whole days, and in as many days before it. */
export interface Sums {
  now: number
  whole: number
  before: number
}

export interface TrafficOfSite {
  siteId: string
  visitors: Sums
  conversions: Sums
  /** Days of the period that are known, counted from its first one, and the visitors of each; null when there are none. */
  days: number[] | null
  daily: number[] | null
  /** ISO 8601; when the newest of these days was counted. */
  asOf: string | null
  /** Days of the period have never been counted, or none of a site that has had visits: what is said of it is too little. */
  isCounting: boolean
}

/** Somebody who came on several days of the period is counted on the first of them. */
const NEW_SINCE = (day: string) =>
  `d.new_within[least(d.day - ${day} + 1, cardinality(d.new_within))]`

const sums = (what: (since: string) => string) => `json_build_object(
    'now', coalesce(sum(${what('p.from_day')}) FILTER (WHERE d.day >= p.from_day), 0),
    'whole', coalesce(sum(${what('p.from_day')}) FILTER (WHERE d.day >= p.from_day AND d.day < p.today), 0),
    'before', coalesce(sum(${what('p.before_day')}) FILTER (WHERE d.day < p.from_day), 0))`

/**
 * A site in which nobody was has no row. Site by site, so that only these days are looked at; what day it is
 * in a zone is asked once a site (MATERIALIZED) and not once a row.
 */
export async function trafficOfSites(
  trx: TransactionClientContract,
  compared: Compared
): Promise<TrafficOfSite[]> {
  const { rows } = await trx.rawQuery<{ rows: TrafficOfSite[] }>(
    `WITH p AS MATERIALIZED (${COMPARED_DAYS})
     SELECT p.site_id AS "siteId", t.*, c.is_counting AS "isCounting"
       FROM p
      CROSS JOIN LATERAL (SELECT NOT EXISTS (SELECT FROM traffic_bases b WHERE b.site_id = p.site_id)
               AND EXISTS (SELECT FROM site_signals s WHERE s.site_id = p.site_id AND s.signal <> 'origin_refused')
          OR EXISTS (SELECT FROM traffic_due q WHERE q.site_id = p.site_id AND q.day BETWEEN p.before_day AND p.today - 1
               AND NOT EXISTS (SELECT FROM traffic_days d WHERE d.site_id = q.site_id AND d.day = q.day)) AS is_counting) c
      CROSS JOIN LATERAL (SELECT ${sums(NEW_SINCE)} AS visitors, ${sums(() => 'd.conversions')} AS conversions,
          to_json(array_agg(d.day - p.from_day) FILTER (WHERE d.day >= p.from_day)) AS days,
          to_json(array_agg(d.visitors) FILTER (WHERE d.day >= p.from_day)) AS daily,
          to_json(max(d.derived_at)) #>> '{}' AS "asOf"
         FROM traffic_days d
        WHERE d.site_id = p.site_id AND d.day BETWEEN p.before_day AND p.today) t
      WHERE t."asOf" IS NOT NULL OR c.is_counting`,
    compared as any
  )
  return rows
}
