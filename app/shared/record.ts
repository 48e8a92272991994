import { clock } from '#app/shared/clock'
import { actingAddress } from '#app/shared/acting_address'
import type { DeedAction } from '#app/shared/deeds'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What was done, for the audit log of the workspace. Never a secret, a password or a token. */
export interface Deed {
  action: DeedAction
  /** Left out: the site that was entered, if one was. */
  siteId?: string
  /** What it was done to, as people know it: a name, a mail address. */
  subject?: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

/**
 * In the transaction that was entered for the person (`shared/tenant_db.ts`), so that a deed without a line and a line
 * without a deed cannot be.
 */
export async function record(
  trx: TransactionClientContract,
  { action, siteId, subject = '', before, after }: Deed
) {
  await trx.rawQuery(
    `INSERT INTO audit_log (workspace_id, site_id, user_id, actor, action, subject, before, after, ip, at)
     SELECT coalesce(nullif(current_setting('app.workspace_id'), '')::uuid,
              (SELECT workspace_id FROM sites WHERE sites.id = tenancy.client_site_id())),
            coalesce(?::uuid, tenancy.client_site_id(), tenancy.site_id()), users.id,
            left(coalesce(full_name, email), 254), ?, left(?, 400), ?, ?, ?::inet, ?
       FROM users WHERE users.id = (SELECT tenancy.user_id())`,
    [
      siteId ?? null,
      action,
      subject,
      before ? JSON.stringify(before) : null,
      after ? JSON.stringify(after) : null,
      actingAddress.get(),
      clock.now(),
    ] as any[]
  )
}
