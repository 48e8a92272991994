import type { EndpointRow } from '#app/deliveries/queries/endpoint_row'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** It begins with a clean sheet: what failed before counts no more. */
export function forgetHealth(trx: TransactionClientContract, { workspaceId, id }: EndpointRow) {
  return trx.rawQuery(
    'DELETE FROM destination_health WHERE workspace_id = ? AND destination_id = ?',
    [workspaceId, id]
  )
}
