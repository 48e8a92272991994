import db from '@adonisjs/lucid/services/db'
import type { Tokens } from '#app/ads/google/oauth'
import { sealToken } from '#app/ads/connections/vault'

interface NewConnection {
  userId: string
  /** The site for which it was linked: it goes on with it, if it had an account and nobody to read it by. */
  siteId: string
  account: string
  email: string | null
  scopes: string[]
  tokens: Tokens & { refreshToken: string }
}

export const PROVIDER = 'google_ads'

export function storeConnection(connection: NewConnection): Promise<string> {
  const { userId, siteId, account, email, scopes, tokens } = connection
  return db.connection('service').transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
      `INSERT INTO user_credentials (user_id, provider, account) VALUES (?, ?, ?)
       ON CONFLICT (user_id, provider, account) DO UPDATE SET updated_at = now() RETURNING id`,
      [userId, PROVIDER, account]
    )
    const { id } = rows[0]
    await trx.rawQuery(
      `UPDATE user_credentials
          SET email = ?, scopes = ?, access_token = ?, refresh_token = ?,
              expires_at = now() + make_interval(secs => ?), refreshed_at = now(), linked_at = now(),
              state = 'working', state_since = CASE WHEN state = 'working' THEN state_since ELSE now() END,
              token_version = token_version + 1, lease_owner = NULL, lease_until = NULL
        WHERE id = ?`,
      [
        email as string,
        scopes as any,
        sealToken(tokens.accessToken, id, 'access'),
        sealToken(tokens.refreshToken, id, 'refresh'),
        tokens.expiresInSec,
        id,
      ]
    )
    await trx.rawQuery(
      `UPDATE ad_accounts a SET credential_id = ? WHERE a.site_id = ? AND NOT EXISTS
        (SELECT FROM user_credentials c WHERE c.id = a.credential_id AND c.state IN ('working', 'demo'))`,
      [id, siteId]
    )
    return id
  })
}
