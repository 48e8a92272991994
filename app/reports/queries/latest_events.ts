import { FEED_LENGTH } from '#app/reports/feed'
import type { Month } from '#app/shared/month'
import { EVENT_SELECT, toEvent } from '#app/reports/event_columns'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * What happened last on the site, newest first, among the sessions of these months. Each partition gives its newest rows from
 * `events_created`, so the length of the site's history does not matter.
 */
export async function latestEvents(
  trx: TransactionClientContract,
  siteId: string,
  months: Month[]
) {
  const { rows } = await trx.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${EVENT_SELECT}, e.session_month::text AS month
       FROM events e
      WHERE e.site_id = ? AND e.session_month = ANY (?::date[])
      ORDER BY e.created_at DESC, e.id DESC
      LIMIT ?`,
    [siteId, months, FEED_LENGTH]
  )
  return rows.map((row) => ({ ...toEvent(row), month: row.month as Month }))
}
