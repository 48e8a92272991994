import { clock } from '#app/shared/clock'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What was done, for the audit log of the workspace. Never a secret, a password or a token. */
export interface Deed {
  /** As in `site.removed`: the kind of thing, and what became of it. The words for it are in the namespace `audit`. */
  action: `${string}.${string}`
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
    `INSERT INTO audit_log (workspace_id, site_id, user_id, actor, action, subject, before, after, at)
     SELECT nullif(current_setting('app.workspace_id'), '')::uuid, ?, id, left(coalesce(full_name, email), 254), ?, left(?, 400), ?, ?, ?
       FROM users WHERE id = (SELECT tenancy.user_id())`,
    [
      siteId ?? null,
      action,
      subject,
      before ? JSON.stringify(before) : null,
      after ? JSON.stringify(after) : null,
      clock.now(),
    ] as any[]
  )
}
