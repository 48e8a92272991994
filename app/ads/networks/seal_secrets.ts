import { clock } from '#app/shared/clock'
import { seal, type SecretOwner, type Secrets } from '#app/plugins/sealed_settings'

/** What is typed anew is of today; what stays keeps its date. Null for none. */
export function sealSecrets(
  values: Record<string, string>,
  owner: SecretOwner,
  kept: Secrets = {}
): string | null {
  const setAt = clock.now().toISOString()
  const secrets = Object.entries(values).map(([key, value]) => {
    const isKept = kept[key]?.value === value
    return [key, isKept ? kept[key] : { value, setAt }]
  })
  return seal(Object.fromEntries(secrets), owner)
}
