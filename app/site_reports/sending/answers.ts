import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { readRecipientToken } from '#app/site_reports/sending/recipient_token'

export interface AskedRecipient {
  siteId: string
  recipientId: string
  site: string
  workspaceId: string
  every: 'week' | 'month'
  email: string
  state: 'asked' | 'wanted' | 'stopped'
}

/** What a link leads to; null when it is none, or there is no such report any more. */
export async function recipientOf(token: string): Promise<AskedRecipient | null> {
  const key = readRecipientToken(token)
  if (!key) return null
  const { rows } = await db.connection('service').rawQuery<{ rows: AskedRecipient[] }>(
    `SELECT r.site_id AS "siteId", r.id AS "recipientId", s.name AS site, s.workspace_id AS "workspaceId", c.every,
            coalesce(r.email, u.email) AS email,
            CASE WHEN r.stopped_at IS NOT NULL THEN 'stopped'
                 WHEN r.user_id IS NULL AND r.confirmed_at IS NULL THEN 'asked' ELSE 'wanted' END AS state
       FROM report_recipients r
       JOIN report_schedules c ON c.site_id = r.site_id AND c.id = r.schedule_id
       JOIN sites s ON s.id = r.site_id AND s.removed_at IS NULL
       LEFT JOIN users u ON u.id = r.user_id
      WHERE r.site_id = ? AND r.id = ? AND r.removed_at IS NULL`,
    [key.siteId, key.recipientId]
  )
  return rows[0] ?? null
}

/** They want it, from now on. Whether there was something to say yes to. */
export async function wantReport(token: string): Promise<boolean> {
  const key = readRecipientToken(token)
  if (!key) return false
  const { rowCount } = await db.connection('service').rawQuery<{ rowCount: number }>(
    `UPDATE report_recipients SET stopped_at = NULL, confirmed_at = coalesce(confirmed_at, ?)
      WHERE site_id = ? AND id = ?`,
    [clock.now(), key.siteId, key.recipientId]
  )
  return rowCount > 0
}

/** They want no more of it; also those who have left the list meanwhile. Twice is as good as once. */
export async function stopReport(token: string): Promise<boolean> {
  const key = readRecipientToken(token)
  if (!key) return false
  const { rowCount } = await db
    .connection('service')
    .rawQuery<{ rowCount: number }>(
      `UPDATE report_recipients SET stopped_at = coalesce(stopped_at, ?) WHERE site_id = ? AND id = ?`,
      [clock.now(), key.siteId, key.recipientId]
    )
  return rowCount > 0
}
