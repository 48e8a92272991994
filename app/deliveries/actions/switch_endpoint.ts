import type { Person } from '#app/sites/policies/site_policy'
import { changingEndpoint } from '#app/deliveries/actions/changing_endpoint'

/** Nothing is sent; what happens is kept for it, and sent when it goes on. */
export function pauseEndpoint(person: Person, siteId: string, endpointId: string) {
  return changingEndpoint(person, siteId, endpointId, async ({ trx }) => {
    await trx.rawQuery(
      `UPDATE destinations SET state = 'paused', state_reason = NULL, updated_at = clock_timestamp()
        WHERE site_id = ? AND id = ?`,
      [siteId, endpointId]
    )
  })
}

/** Begins with a clean sheet: what failed before counts no more. What waits is sent. */
export function resumeEndpoint(person: Person, siteId: string, endpointId: string) {
  return changingEndpoint(person, siteId, endpointId, async ({ trx }) => {
    await trx.rawQuery(
      `UPDATE destinations SET state = 'active', state_reason = NULL, updated_at = clock_timestamp()
        WHERE site_id = ? AND id = ?`,
      [siteId, endpointId]
    )
    await trx.rawQuery('DELETE FROM destination_health WHERE site_id = ? AND destination_id = ?', [
      siteId,
      endpointId,
    ])
  })
}
