import type { Webhook } from '#app/templates/items/keys'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The endpoints of a site without their secrets and their log. */
export async function plainWebhooks(
  trx: TransactionClientContract,
  workspaceId: string,
  siteId: string
): Promise<Webhook[]> {
  const { rows } = await trx.rawQuery<{ rows: Webhook[] }>(
    `SELECT plugin, name, settings, events, min_score AS "minScore", channels, source_labels AS "sourceLabels"
       FROM destinations WHERE workspace_id = ? AND site_id = ? ORDER BY created_at, id`,
    [workspaceId, siteId]
  )
  return rows
}
