import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import type { Scope } from '#app/deliveries/scope'
import { invalid } from '#app/deliveries/exceptions'
import type { Person } from '#app/sites/policies/site_policy'
import { changingEndpoint } from '#app/deliveries/actions/changing_endpoint'
import {
  newKey,
  rotated,
  sealKeys,
  signatureOf,
  unsealKeys,
  verifyingKey,
} from '#app/deliveries/signing_keys'

const HOUR_MS = 3_600_000

/** Long enough for a release, short enough for a secret that somebody has seen. */
export const MAX_OVERLAP_HOURS = 7 * 24

/**
 * A new secret, of the kind of the old one. For so many hours messages bear a signature of each, so a receiver can change over
 * when it suits; 0: the old one ends at once. Returns the new one, which is not shown again.
 */
export function rotateKey(person: Person, scope: Scope, endpointId: string, overlapHours: number) {
  return changingEndpoint(person, scope, endpointId, async ({ trx, endpoint }) => {
    const keys = unsealKeys(endpoint.sealedKeys, endpoint.id) ?? []
    if (endpoint.sealedKeys === null) throw invalid('secret', 'This endpoint signs nothing.')
    const key = newKey(keys.length ? signatureOf(keys[0].value) : 'v1')
    const next = rotated(keys, key, clock.now(), overlapHours * HOUR_MS)
    await trx.rawQuery(
      `UPDATE destinations SET sealed_keys = ?, updated_at = clock_timestamp() WHERE workspace_id = ? AND id = ?`,
      [sealKeys(next, endpoint.id), endpoint.workspaceId, endpointId]
    )
    await record(trx, { action: 'webhook.secret_rotated', subject: endpoint.name })
    return verifyingKey(key)
  })
}
