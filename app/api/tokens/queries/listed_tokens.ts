import type { Scope } from '#app/api/scopes'
import type { TokenRole } from '#app/api/tokens/create_token'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface ListedToken {
  id: string
  name: string
  hint: string
  /** Of a token of a workspace; null when its membership was ended. */
  role: TokenRole | null
  scopes: Scope[]
  /** Names of those that it is limited to; null: it is not. */
  sites: string[] | null
  requestsPerMinute: number
  siteRequestsPerMinute: number
  createdBy: string
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
}

/** Those of a workspace that was entered; without one, the person's own. The last made first. */
export async function listedTokens(
  trx: TransactionClientContract,
  workspaceId: string | null
): Promise<ListedToken[]> {
  const { rows } = await trx.rawQuery<{ rows: ListedToken[] }>(
    `SELECT t.id, t.name, t.hint, m.role, t.scopes,
            CASE WHEN t.site_ids IS NOT NULL THEN ARRAY(SELECT s.name FROM sites s WHERE s.id = ANY (t.site_ids)
              ORDER BY lower(s.name), s.id) END AS sites,
            t.requests_per_minute AS "requestsPerMinute", t.site_requests_per_minute AS "siteRequestsPerMinute",
            t.created_by AS "createdBy", t.created_at AS "createdAt", t.expires_at AS "expiresAt",
            t.last_used_at AS "lastUsedAt"
       FROM api_tokens t
       LEFT JOIN memberships m ON m.workspace_id = t.workspace_id AND m.user_id = t.user_id
      WHERE t.workspace_id IS NOT DISTINCT FROM :workspaceId::uuid
      ORDER BY t.created_at DESC, t.id`,
    { workspaceId } as any
  )
  return rows
}
