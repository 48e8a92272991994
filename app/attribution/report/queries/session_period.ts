import type { Period } from '#app/attribution/report/types'

/** Which rows of a site are looked at, and how its days begin. */
export interface AskedPeriod extends Period {
  siteId: string
  timezone: string
}

/**
 * Conditions on sessions `s` that began in the period. The months are constants when the query is planned, so months outside
 * are not looked into.
 */
export const SESSION_IN_PERIOD = `s.site_id = :site
  AND s.started_at >= (CAST(:from AS date))::timestamp AT TIME ZONE :zone
  AND s.started_at < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE :zone
  AND s.created_month >= date_trunc('month', CAST(:from AS date) - 2)::date
  AND s.created_month <= date_trunc('month', CAST(:to AS date) + 2)::date`

/** The path of the page on which a session `s` began, as landing pages are numbered. */
export const LANDING = `coalesce(nullif(left(regexp_replace(
  s.entry_page, '^[a-z][a-z0-9+.-]*://[^/\\?#]*|[\\?#].*$', '', 'gi'), 200), ''), '/')`

export function bindingsOf({ siteId, timezone, from, to }: AskedPeriod) {
  return { site: siteId, zone: timezone, from, to }
}
