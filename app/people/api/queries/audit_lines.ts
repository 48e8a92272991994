import { Forbidden } from '#app/sites/exceptions'
import { inWorkspace } from '#app/shared/tenant_db'
import { mayManagePeople } from '#app/people/roles'

export interface AuditLine {
  id: string
  at: Date
  /** `at` as PostgreSQL writes it: a Date would lose microseconds. */
  place: string
  actor: string
  userId: string | null
  sitePublicId: string | null
  action: string
  subject: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** The latest first, after the place and the id of the last one that was shown. */
export function auditLines(
  userId: string,
  workspaceId: string,
  after: string[] | null,
  limit: number
): Promise<AuditLine[]> {
  return inWorkspace(userId, workspaceId, async ({ trx, role }) => {
    if (!mayManagePeople(role)) throw new Forbidden()
    const [place = null, id = null] = after ?? []
    const { rows } = await trx.rawQuery<{ rows: AuditLine[] }>(
      `SELECT l.id, l.at, l.at::text AS place, l.actor, l.user_id AS "userId", s.public_id AS "sitePublicId", l.action,
              l.subject, l.before, l.after
         FROM audit_log l LEFT JOIN sites s ON s.id = l.site_id
        WHERE l.workspace_id = :workspaceId
          AND (:place::timestamptz IS NULL OR (l.at, l.id) < (:place::timestamptz, :id::uuid))
        ORDER BY l.at DESC, l.id DESC LIMIT :limit`,
      { workspaceId, place, id, limit } as any
    )
    return rows
  })
}
