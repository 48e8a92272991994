import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { addMonths, monthOf } from '#app/shared/month'
import { HAS_GOOGLE_CLICK, IS_BY_GOOGLE_AD } from '#app/ads/page/queries/ad_of_visit'

export const CHECKED_DAYS = 3

/** The latest visits say enough, whatever the size of a site. */
export const MOST_VISITS = 500
const DAY_MS = 86_400_000

/**
 * Looks at the latest visits of each site from which something came since the last look, and keeps how many Google's ads brought
 * and how many have a click id of it. In the background: visits are too many for a page about all sites.
 */
export async function checkClicks(): Promise<number> {
  const now = clock.now()
  const since = new Date(now.getTime() - CHECKED_DAYS * DAY_MS)
  const month = monthOf(since)
  const { rowCount } = await db.connection('service').rawQuery<{ rowCount: number }>(
    `INSERT INTO click_checks (site_id, looked_at, visits, paid, with_id)
     SELECT live.site_id, :now, v.visits, v.paid, v.with_id
       FROM (SELECT x.site_id, max(x.last_at) AS last_at FROM site_signals x JOIN sites s ON s.id = x.site_id
              WHERE s.removed_at IS NULL AND x.signal <> 'origin_refused' AND x.last_at >= :since
              GROUP BY x.site_id) live
       LEFT JOIN click_checks known ON known.site_id = live.site_id
      CROSS JOIN LATERAL (SELECT count(*) AS visits, count(*) FILTER (WHERE ${IS_BY_GOOGLE_AD}) AS paid,
           count(*) FILTER (WHERE ${HAS_GOOGLE_CLICK}) AS with_id
          FROM (SELECT * FROM sessions s
                 WHERE s.site_id = live.site_id AND s.created_month IN (:month, :next) AND s.started_at >= :since
                 ORDER BY s.started_at DESC LIMIT ${MOST_VISITS}) s) v
      WHERE known.looked_at IS NULL OR known.looked_at < live.last_at
      ORDER BY live.site_id
     ON CONFLICT (site_id) DO UPDATE SET looked_at = excluded.looked_at, visits = excluded.visits,
       paid = excluded.paid, with_id = excluded.with_id`,
    { now: now.toISOString(), since: since.toISOString(), month, next: addMonths(month, 1) }
  )
  return rowCount
}
