import type { Recipient } from '#app/shared/mail_words'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface PausedSite {
  siteId: string
  publicId: string
  domain: string
  customerId: string
  account: string
  email: string | null
  /** Those who may put it right: the owner of the connection, and the managers of the site. */
  to: Recipient[]
}

/** The sites that stand still with this connection. */
export async function sitesOfPaused(
  trx: TransactionClientContract,
  connectionId: string
): Promise<PausedSite[]> {
  const { rows } = await trx.rawQuery<{ rows: PausedSite[] }>(
    `SELECT s.id AS "siteId", s.public_id AS "publicId", s.domain,
        a.customer_id::text AS "customerId", a.name AS account, c.email,
        (SELECT json_agg(json_build_object('email', u.email, 'language', u.language) ORDER BY u.email)
           FROM memberships m JOIN users u ON u.id = m.user_id
          WHERE m.workspace_id = s.workspace_id AND u.kind = 'person' AND (m.role IN ('owner', 'admin') OR u.id = c.user_id)) AS to
       FROM user_credentials c JOIN ad_accounts a ON a.credential_id = c.id JOIN sites s ON s.id = a.site_id
      WHERE c.id = ? AND s.removed_at IS NULL ORDER BY s.domain`,
    [connectionId]
  )
  return rows
}
