import { clock } from '#app/shared/clock'
import { inSite } from '#app/shared/tenant_db'
import { addMonths, monthOf } from '#app/shared/month'

/** What came first from the pages of a site. */
export interface FirstEvent {
  /** ISO instant. */
  at: string
  category: string
  action: string
  page: string
  /** Of its visit. */
  label: string
  browser: string | null
  os: string | null
}

/** A client's clock may be in the month before or after ours. */
const MONTHS = [-1, 0, 1]

/**
 * It is news for a day; null after that, and before. An event that a person sent to try it out comes from no page. Whether
 * it is news is asked once, and of a site with millions of events nothing else is.
 */
export function firstEvent(userId: string, siteId: string): Promise<FirstEvent | null> {
  return inSite(userId, siteId, async ({ trx }) => {
    const now = clock.now()
    const month = monthOf(now)
    const { rows } = await trx.rawQuery<{ rows: (Omit<FirstEvent, 'at'> & { at: Date })[] }>(
      `SELECT e.created_at AS at, e.event_category AS category, e.event_action AS action, left(e.url, 300) AS page,
              s.source_label AS label, s.browser, s.os
         FROM events e
         JOIN sessions s ON s.site_id = e.site_id AND s.id = e.session_id AND s.created_month = e.session_month
        WHERE EXISTS (SELECT FROM site_signals x WHERE x.site_id = :siteId AND x.signal <> 'origin_refused'
                       HAVING min(x.first_at) > :now::timestamptz - interval '24 hours')
          AND e.site_id = :siteId AND e.session_month = ANY (:months::date[])
          AND NOT (e.event_category = 'system' AND e.event_action = 'test')
        ORDER BY e.created_at, e.id LIMIT 1`,
      { now: now.toISOString(), siteId, months: MONTHS.map((far) => addMonths(month, far)) }
    )
    const [row] = rows
    return row ? { ...row, at: row.at.toISOString() } : null
  })
}
