import type { Person } from '#app/sites/policies/site_policy'
import { changingEndpoint } from '#app/deliveries/actions/changing_endpoint'

const ITS_TABLES = ['deliveries', 'delivery_attempts', 'destination_health']

/** With its log, and with what still waits. Returns its name. */
export function removeEndpoint(person: Person, siteId: string, endpointId: string) {
  return changingEndpoint(person, siteId, endpointId, async ({ trx, endpoint }) => {
    await trx.rawQuery('DELETE FROM destinations WHERE site_id = ? AND id = ?', [
      siteId,
      endpointId,
    ])
    for (const table of ITS_TABLES) {
      await trx.rawQuery(`DELETE FROM ${table} WHERE site_id = ? AND destination_id = ?`, [
        siteId,
        endpointId,
      ])
    }
    return endpoint.name
  })
}
