import { rulesOf } from '#app/ads/targets/rules_of'
import { record } from '#app/shared/record'
import { randomUUID } from 'node:crypto'
import { inSite } from '#app/shared/tenant_db'
import { sealSecrets } from '#app/ads/networks/seal_secrets'
import { invalid } from '#app/deliveries/exceptions'
import { ensureTakes, ownNetworks } from '#app/ads/networks/own_networks'
import { ownerOf } from '#app/ads/uploads/network/hosted_network'
import { givenSettings } from '#app/deliveries/given_settings'
import { checkedSettings } from '#app/ads/networks/checked_settings'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { insertNetworkTarget } from '#app/ads/networks/queries/insert_network_target'
import type { TargetRules } from '#app/ads/targets/queries/write_target'

export interface NetworkForm extends TargetRules {
  network: string
  name: string
  settings: object
  pastDays: number
}

/** From now on, or from some days ago on, leads that come so far are for this network. Returns its id. */
export function addNetworkTarget(
  person: Person,
  siteId: string,
  { network, settings, ...rules }: NetworkForm
): Promise<string> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const plugin = ownNetworks().find(({ name }) => name === network)
    if (!plugin) throw invalid('network', `There is no network "${network}".`)
    ensureTakes(plugin, rules.identifiers)
    const { open, secret } = checkedSettings(plugin, givenSettings(settings))
    const id = randomUUID()
    const sealedSettings = sealSecrets(secret, ownerOf({ id, network }))
    await insertNetworkTarget(trx, siteId, {
      ...rules,
      id,
      network,
      settings: open,
      sealedSettings,
    })
    await record(trx, { action: 'target.made', subject: rules.name, after: rulesOf(rules) })
    return id
  })
}
