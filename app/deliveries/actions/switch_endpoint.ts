import { record } from '#app/shared/record'
import type { Scope } from '#app/deliveries/scope'
import { forgetHealth } from '#app/deliveries/queries/forget_health'
import type { Person } from '#app/sites/policies/site_policy'
import { changingEndpoint, type Changing } from '#app/deliveries/actions/changing_endpoint'

/** Nothing is sent; what happens is kept for it, and sent when it goes on. */
export function pauseEndpoint(person: Person, scope: Scope, endpointId: string) {
  return changingEndpoint(person, scope, endpointId, (changing) => putInto(changing, 'paused'))
}

/** Begins with a clean sheet: what failed before counts no more. What waits is sent. */
export function resumeEndpoint(person: Person, scope: Scope, endpointId: string) {
  return changingEndpoint(person, scope, endpointId, async (changing) => {
    await putInto(changing, 'active')
    await forgetHealth(changing.trx, changing.endpoint)
  })
}

async function putInto({ trx, endpoint }: Changing, state: 'active' | 'paused') {
  await trx.rawQuery(
    `UPDATE destinations SET state = ?, state_reason = NULL, updated_at = clock_timestamp()
      WHERE workspace_id = ? AND id = ?`,
    [state, endpoint.workspaceId, endpoint.id]
  )
  const action = state === 'active' ? 'webhook.resumed' : 'webhook.paused'
  await record(trx, { action, subject: endpoint.name })
}
