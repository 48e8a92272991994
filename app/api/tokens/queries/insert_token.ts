import type { Scope } from '#app/api/scopes'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Owner {
  workspaceId: string | null
  userId: string
}

interface StoredToken extends Owner {
  id: string
  hash: string
  hint: string
  name: string
  scopes: Scope[]
  siteIds: string[] | null
  requestsPerMinute: number
  siteRequestsPerMinute: number
  createdBy: string
  now: Date
  expiresAt: Date | null
}

export async function insertToken(trx: TransactionClientContract, token: StoredToken) {
  await trx.rawQuery(
    `INSERT INTO api_tokens (id, workspace_id, user_id, name, hint, hash, scopes, site_ids, requests_per_minute,
       site_requests_per_minute, created_by, created_at, expires_at)
     VALUES (:id, :workspaceId, :userId, :name, :hint, :hash, :scopes, :siteIds::uuid[], :requestsPerMinute,
       :siteRequestsPerMinute, :createdBy, :now, :expiresAt)`,
    token as any
  )
}

/** Of the workspace, or of the person. */
export async function countTokens(trx: TransactionClientContract, { workspaceId, userId }: Owner) {
  const { rows } = await trx.rawQuery<{ rows: { count: number }[] }>(
    `SELECT count(*)::int AS count FROM api_tokens
      WHERE CASE WHEN :workspaceId::uuid IS NULL THEN workspace_id IS NULL AND user_id = :userId
                 ELSE workspace_id = :workspaceId END`,
    { workspaceId, userId } as any
  )
  return rows[0].count
}
