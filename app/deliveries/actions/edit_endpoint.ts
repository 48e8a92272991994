import { changes } from '#app/shared/changes'
import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import { invalid, StaleEndpoint } from '#app/deliveries/exceptions'
import type { Scope } from '#app/deliveries/scope'
import { secretsOf } from '#app/deliveries/secrets_of'
import { valuesOf, type Secrets } from '#app/plugins/sealed_settings'
import { forgetHealth } from '#app/deliveries/queries/forget_health'
import { updateDestination } from '#app/deliveries/queries/update_destination'
import type { Person } from '#app/sites/policies/site_policy'
import type { EndpointRow } from '#app/deliveries/queries/endpoint_row'
import { changingEndpoint, endpointToChange } from '#app/deliveries/actions/changing_endpoint'
import {
  checkedDestination,
  type CheckedDestination,
  type DestinationInput,
} from '#app/deliveries/checked_destination'

/** A secret that is left out stays as it is, unless it is to be forgotten. */
type Input = Omit<DestinationInput, 'plugin'> & { forget?: string[]; version: string }

/** What it is told of, where it goes, and what goes along. Throws `E_STALE_ENDPOINT` when it is no longer what `version` says. */
export async function editEndpoint(
  person: Person,
  scope: Scope,
  endpointId: string,
  input: Input
): Promise<void> {
  const before = await endpointToChange(person, scope, endpointId)
  ensureCurrent(before, input)
  const checked = await checkedDestination(asTyped(before, input))
  ensureSameHost(before, checked, input)
  await changingEndpoint(person, scope, endpointId, async ({ trx, endpoint }) => {
    ensureCurrent(endpoint, input)
    await updateDestination(trx, endpoint, checked, secretsAfter(endpoint, checked))
    if (isElsewhere(endpoint, checked)) await forgetHealth(trx, endpoint)
    const changed = changes(factsOf(endpoint), factsOf({ ...checked, settings: checked.open }))
    await record(trx, { action: 'webhook.changed', subject: endpoint.name, ...changed })
  })
}

type Described = Pick<EndpointRow, 'name' | 'settings'> & { events: readonly string[] }

/** Of an address only where it leads: what stands behind the host is often a secret. */
function factsOf({ name, events, settings }: Described) {
  const hosts = Object.values(settings).map((value) => URL.parse(String(value))?.host)
  return { name, events, host: hosts.find(Boolean) ?? null }
}

function ensureCurrent(row: EndpointRow, { version }: Input) {
  if (row.version !== version) throw new StaleEndpoint(row)
}

/** How long the one before took nothing is not held against the new one. */
function isElsewhere({ settings }: EndpointRow, { plugin, open }: CheckedDestination) {
  const key = plugin.addressKey
  return key !== undefined && open[key] !== settings[key]
}

/** With what was kept, so that it is checked as it will be. */
function asTyped(row: EndpointRow, input: Input): DestinationInput {
  const kept = Object.entries(valuesOf(secretsOf(row))).filter(
    ([key]) => !input.forget?.includes(key)
  )
  return {
    ...input,
    plugin: row.plugin,
    settings: { ...Object.fromEntries(kept), ...input.settings },
  }
}

/** A secret that was typed for one host is not sent to another one: whoever changes the address need not know it. */
function ensureSameHost(
  row: EndpointRow,
  { plugin, open, secret }: CheckedDestination,
  { settings }: Input
) {
  const key = plugin.addressKey
  if (!key || !Object.hasOwn(open, key)) return
  if (originOf(open[key]) === originOf(row.settings[key])) return
  const kept = Object.keys(secret).find((one) => !Object.hasOwn(settings, one))
  if (kept) {
    throw invalid(kept, 'The address leads elsewhere now: type this again, or take it away.')
  }
}

function originOf(address: unknown) {
  return URL.parse(String(address))?.origin
}

/** What stayed keeps the day on which it was typed. */
function secretsAfter(row: EndpointRow, { secret }: CheckedDestination): Secrets {
  const before = secretsOf(row)
  const setAt = clock.now().toISOString()
  return Object.fromEntries(
    Object.entries(secret).map(([key, value]) => [
      key,
      before[key]?.value === value ? before[key] : { value, setAt },
    ])
  )
}
