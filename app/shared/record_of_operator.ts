import { clock } from '#app/shared/clock'
import type { DeedAction } from '#app/shared/deeds'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** As it stands in the log where a person's name would: whoever works at the server's shell. */
export const OPERATOR = 'operator'

/** In a transaction of background work, which is nobody's. */
export async function recordOfOperator(
  trx: TransactionClientContract,
  siteId: string,
  action: DeedAction,
  after: Record<string, unknown>
) {
  await trx.rawQuery(
    `INSERT INTO audit_log (workspace_id, site_id, actor, action, after, at)
     SELECT workspace_id, id, ?, ?, ?, ? FROM sites WHERE id = ?`,
    [OPERATOR, action, JSON.stringify(after), clock.now(), siteId]
  )
}
