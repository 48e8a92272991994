import type { Month } from '#app/shared/month'
import db from '@adonisjs/lucid/services/db'

export interface CallingVisit {
  id: string
  month: Month
  fingerprint: string | null
  score: number
  /** When the phone number was clicked last. */
  clickedAt: Date
  hasRead: boolean
  cameByAd: boolean
  isReturning: boolean
  durationSec: number
}

/** Visits in which somebody clicked the phone number, oldest first. */
export async function visitsThatCalled(siteId: string): Promise<CallingVisit[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: CallingVisit[] }>(
    `SELECT s.id, s.created_month::text AS month, s.fingerprint, s.score,
            max(e.created_at) FILTER (WHERE e.event_action = 'phone_call') AS "clickedAt",
            bool_or(e.event_action = 'scroll_depth' AND e.event_value >= 90) AS "hasRead",
            s.gclid IS NOT NULL AS "cameByAd", s.returning_ad_visitor AS "isReturning",
            s.total_duration_sec AS "durationSec"
       FROM sessions s
       JOIN events e ON e.site_id = s.site_id AND e.session_id = s.id AND e.session_month = s.created_month
      WHERE s.site_id = ? AND s.conversion_count > 0
      GROUP BY s.site_id, s.id, s.created_month
     HAVING bool_or(e.event_action = 'phone_call')
      ORDER BY s.started_at, s.id`,
    [siteId]
  )
  return rows
}
