import { addMonths, monthOf } from '#app/shared/month'
import { HAS_CLICK, IS_BY_AD } from '#app/ads/page/queries/ad_of_visit'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Of the visits of seven days: those that came by an ad, as far as their address says so. */
export interface PaidVisits {
  visits: number
  withClickId: number
  /** An ad by what their address says, and no click id: it was lost on the way, or auto-tagging is off. */
  withoutClickId: number
}

const DAY_MS = 86_400_000

export async function paidVisits(
  trx: TransactionClientContract,
  siteId: string,
  now: Date
): Promise<PaidVisits> {
  const since = new Date(now.getTime() - 7 * DAY_MS)
  const month = monthOf(since)
  const { rows } = await trx.rawQuery<{ rows: PaidVisits[] }>(
    `SELECT count(*)::int AS visits,
            count(*) FILTER (WHERE ${HAS_CLICK})::int AS "withClickId",
            count(*) FILTER (WHERE ${IS_BY_AD} AND NOT ${HAS_CLICK})::int AS "withoutClickId"
       FROM sessions s
      WHERE s.site_id = ? AND s.created_month IN (?, ?) AND s.started_at >= ?`,
    [siteId, month, addMonths(month, 1), since]
  )
  return rows[0]
}
