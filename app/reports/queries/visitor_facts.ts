import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface VisitorFacts {
  firstSeenAt: Date
  sessionsCount: number
  lastAdClickAt: Date | null
}

/** What is known of a visitor over all months, in one look-up; null when nobody has been seen with this fingerprint. */
export async function visitorFacts(
  trx: TransactionClientContract,
  siteId: string,
  fingerprint: string
): Promise<VisitorFacts | null> {
  const { rows } = await trx.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT v.first_seen_at, v.sessions_count, v.last_ad_click_at
       FROM visitors v WHERE v.site_id = ? AND v.fingerprint = ?`,
    [siteId, fingerprint]
  )
  if (rows.length === 0) return null
  const [row] = rows
  return {
    firstSeenAt: row.first_seen_at,
    sessionsCount: row.sessions_count,
    lastAdClickAt: row.last_ad_click_at,
  }
}
