import type { Period } from '#app/attribution/report/types'

/** Which rows of a site are looked at, and how its days begin. */
export interface AskedPeriod extends Period {
  siteId: string
  timezone: string
}

/** Of an instant: it lies in the period, as the zone of the site has it. */
export const isInPeriod = (instant: string) => `(
  ${instant} >= CAST(:from AS date)::timestamp AT TIME ZONE :zone
  AND ${instant} < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE :zone)`

/** Of the month of a session. It is a constant when a query is planned, so months outside are not looked into. */
export const mayBeInPeriod = (month: string) => `(
  ${month} >= date_trunc('month', CAST(:from AS date) - 2)::date
  AND ${month} <= date_trunc('month', CAST(:to AS date) + 2)::date)`

/** Sessions `s` that began in the period. */
export const SESSION_IN_PERIOD = `s.site_id = :site AND ${isInPeriod('s.started_at')} AND ${mayBeInPeriod('s.created_month')}`

const PAGE = `split_part(split_part(s.entry_page, '#', 1), '\\?', 1)`
const SLASH = `strpos(substr(${PAGE}, 9), '/')`

/**
 * The path of the page on which a session `s` began, as landing pages are numbered. Nearly all are pages of the web, and a
 * pattern takes ten times as long as looking for a slash behind `https://`.
 */
export const LANDING = `left(CASE
  WHEN starts_with(s.entry_page, 'https://') OR starts_with(s.entry_page, 'http://')
  THEN CASE WHEN ${SLASH} = 0 THEN '/' ELSE substr(${PAGE}, ${SLASH} + 8) END
  ELSE coalesce(nullif(regexp_replace(s.entry_page, '^[a-z][a-z0-9+.-]*://[^/\\?#]*|[\\?#].*$', '', 'gi'), ''), '/')
END, 200)`

export function bindingsOf({ siteId, timezone, from, to }: AskedPeriod) {
  return { site: siteId, zone: timezone, from, to }
}
