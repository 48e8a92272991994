import { unseal, type Secrets } from '#app/plugins/sealed_settings'
import type { EndpointRow } from '#app/deliveries/queries/endpoint_row'

/** None when they cannot be opened any more: they have to be typed again. */
export function secretsOf({ id, plugin, sealedSettings }: EndpointRow): Secrets {
  return unseal(sealedSettings, { of: id, kind: 'destination', plugin }) ?? {}
}
