import db from '@adonisjs/lucid/services/db'
import { DATA_MANAGER } from '#app/ads/google/oauth'
import type { UploadTarget } from '#app/ads/uploads/types'

/** A target with all that it takes to reach its network. */
export interface TargetAtWork extends UploadTarget {
  publicId: string
  /** The account of the site; null when it has none. */
  connectionId: string | null
  accountId: string | null
  loginId: string | null
  /** Somebody of the workspace permits it, and Google still takes their word. */
  isConnected: boolean
  /** They have permitted conversions to be sent. */
  maySend: boolean
}

export const TARGET = `t.site_id AS "siteId", t.id, t.network, t.name, t.settings, t.sealed_settings AS "sealedSettings", t.account,
  t.gate, t.review_hours AS "reviewHours", t.unknown_consent AS "unknownConsent", t.identifiers,
  t.default_value::float8 AS "defaultValue", t.default_currency AS "defaultCurrency", t.since, t.not_before AS "notBefore",
  t.max_click_days AS "maxClickDays", t.state, t.paused_because AS "pausedBecause", t.paused_detail AS "pausedDetail",
  t.state_since AS "stateSince", t.may_retract AS "mayRetract"`

/** Null when it is gone, or its site is. */
export async function targetAtWork(siteId: string, targetId: string): Promise<TargetAtWork | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: TargetAtWork[] }>(
    `SELECT ${TARGET}, s.public_id AS "publicId", a.credential_id AS "connectionId",
        coalesce(a.conversion_customer_id, a.customer_id)::text AS "accountId", a.login_customer_id::text AS "loginId",
        coalesce(c.state = 'working' AND EXISTS (SELECT FROM memberships m
          WHERE m.user_id = c.user_id AND m.workspace_id = s.workspace_id), false) AS "isConnected",
        coalesce(:scope = ANY (c.scopes), false) AS "maySend"
       FROM upload_targets t JOIN sites s ON s.id = t.site_id AND s.removed_at IS NULL
       LEFT JOIN ad_accounts a ON a.site_id = t.site_id AND a.network = replace(t.network, '-', '_')
       LEFT JOIN user_credentials c ON c.id = a.credential_id
      WHERE t.site_id = :siteId AND t.id = :targetId AND t.state <> 'removed'`,
    { siteId, targetId, scope: DATA_MANAGER }
  )
  return rows[0] ?? null
}
