import { record } from '#app/shared/record'
import type { EndpointRow } from '#app/deliveries/queries/endpoint_row'
import type { Scope } from '#app/deliveries/scope'
import type { Person } from '#app/sites/policies/site_policy'
import { changingEndpoint, type Changing } from '#app/deliveries/actions/changing_endpoint'

/** With its log, and with what still waits. Returns its name. */
export function removeEndpoint(person: Person, scope: Scope, endpointId: string) {
  return changingEndpoint(person, scope, endpointId, async ({ trx, endpoint }) => {
    await deleteEndpoint(trx, endpoint)
    await record(trx, { action: 'webhook.removed', subject: endpoint.name })
    return endpoint.name
  })
}

/** In a transaction that has entered its site or workspace. */
export async function deleteEndpoint(
  trx: Changing['trx'],
  { workspaceId, id }: Pick<EndpointRow, 'workspaceId' | 'id'>
) {
  await trx.rawQuery(
    `WITH gone AS (DELETE FROM deliveries WHERE destination_id = ? RETURNING site_id, message_id, destination_id)
     DELETE FROM delivery_attempts a USING gone g
      WHERE a.site_id = g.site_id AND a.message_id = g.message_id AND a.destination_id = g.destination_id`,
    [id]
  )
  for (const [table, column] of [
    ['destination_health', 'destination_id'],
    ['destinations', 'id'],
  ]) {
    await trx.rawQuery(`DELETE FROM ${table} WHERE workspace_id = ? AND ${column} = ?`, [
      workspaceId,
      id,
    ])
  }
}
