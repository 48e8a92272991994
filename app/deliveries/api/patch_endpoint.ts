import type { Scope } from '#app/deliveries/scope'
import { StaleEndpoint } from '#app/deliveries/exceptions'
import { givenSettings } from '#app/deliveries/given_settings'
import { editEndpoint } from '#app/deliveries/actions/edit_endpoint'
import { endpointToChange } from '#app/deliveries/actions/changing_endpoint'
import type { Person } from '#app/sites/policies/site_policy'

export interface EndpointPatch {
  name?: string
  settings?: object
  events?: string[]
  min_score?: number
  channels?: string[] | null
  source_labels?: string[] | null
}

/** What was given on top of what there is. `version` is what was seen; null: whatever there is. */
export async function patchEndpoint(
  person: Person,
  scope: Scope,
  endpointId: string,
  patch: EndpointPatch,
  version: string | null
) {
  const row = await endpointToChange(person, scope, endpointId)
  if (version !== null && version !== row.version) throw new StaleEndpoint(row)
  await editEndpoint(person, scope, endpointId, {
    name: patch.name ?? row.name,
    events: patch.events ?? row.events,
    minScore: patch.min_score ?? row.minScore,
    channels: patch.channels === undefined ? row.channels : patch.channels,
    sourceLabels: patch.source_labels === undefined ? row.sourceLabels : patch.source_labels,
    settings: givenSettings({ ...row.settings, ...patch.settings }),
    version: row.version,
  })
}
