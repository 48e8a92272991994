import { DateTime } from 'luxon'
import type { DeedAction } from '#app/shared/deeds'
import type { AuditCursor, AuditFilter } from '#app/audit/audit_filter'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface LoggedDeed {
  id: string
  at: Date
  atText: string
  actor: string
  action: DeedAction
  subject: string
  site: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  ip: string | null
}

/** Newest first, those after `cursor`. */
export async function deedsOfWorkspace(
  trx: TransactionClientContract,
  workspaceId: string,
  filter: AuditFilter,
  cursor: AuditCursor | null,
  limit: number
): Promise<LoggedDeed[]> {
  const { sql, bindings } = conditions(filter, cursor)
  const { rows } = await trx.rawQuery<{ rows: LoggedDeed[] }>(
    `SELECT a.id, a.at, a.at::text AS "atText", a.actor, a.action, a.subject, s.name AS site, a.before, a.after,
            host(a.ip) AS ip
       FROM audit_log a LEFT JOIN sites s ON s.id = a.site_id
      WHERE a.workspace_id = ?${sql} ORDER BY a.at DESC, a.id DESC LIMIT ?`,
    [workspaceId, ...bindings, limit]
  )
  return rows
}

function conditions(
  { userId, kind, siteId, from, to, zone }: AuditFilter,
  cursor: AuditCursor | null
) {
  const parts: [sql: string, ...bindings: string[]][] = []
  if (userId) parts.push(['a.user_id = ?', userId])
  if (kind) parts.push([`a.action LIKE ? || '.%'`, kind])
  if (siteId) parts.push(['a.site_id = ?', siteId])
  if (from) parts.push(['a.at >= ?', startOf(from, zone, 0)])
  if (to) parts.push(['a.at < ?', startOf(to, zone, 1)])
  if (cursor) parts.push(['(a.at, a.id) < (?::timestamptz, ?::uuid)', cursor.at, cursor.id])
  return {
    sql: parts.map(([sql]) => ` AND ${sql}`).join(''),
    bindings: parts.flatMap(([, ...bindings]) => bindings),
  }
}

function startOf(day: string, zone: string, days: number): string {
  return DateTime.fromISO(day, { zone }).plus({ days }).toJSDate().toISOString()
}
