import db from '@adonisjs/lucid/services/db'
import type { TokenRow } from '#app/api/tokens/api_token'

/** With who acts with it. Before that is known: as the service. */
export async function tokenById(id: string): Promise<TokenRow | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: TokenRow[] }>(
    `SELECT t.id, t.workspace_id AS "workspaceId", t.name, t.hash, t.scopes, t.site_ids AS "siteIds",
            t.requests_per_minute AS "requestsPerMinute", t.site_requests_per_minute AS "siteRequestsPerMinute",
            t.created_at AS "createdAt", t.expires_at AS "expiresAt", t.last_used_at AS "lastUsedAt",
            json_build_object('id', u.id, 'fullName', u.full_name, 'email', u.email) AS person
       FROM api_tokens t JOIN users u ON u.id = t.user_id WHERE t.id = ?`,
    [id]
  )
  return rows[0] ?? null
}
