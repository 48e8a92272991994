import db from '@adonisjs/lucid/services/db'

const MOST = 500

/** Who was on a site lately and may come back, the latest at the end. */
export async function recentVisitors(siteId: string) {
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { fingerprint: string; last_seen_at: Date }[] }>(
      `SELECT fingerprint, last_seen_at FROM visitors WHERE site_id = ?
        ORDER BY last_seen_at DESC, fingerprint LIMIT ?`,
      [siteId, MOST]
    )
  return rows
    .reverse()
    .map((row) => ({ fingerprint: row.fingerprint, lastSeenAt: row.last_seen_at.getTime() }))
}
