import { rulesOf } from '#app/ads/targets/rules_of'
import { changes } from '#app/shared/changes'
import { record } from '#app/shared/record'
import { inSite } from '#app/shared/tenant_db'
import { ownTarget } from '#app/ads/networks/own_target'
import { StaleTarget } from '#app/ads/targets/exceptions'
import { sealSecrets } from '#app/ads/networks/seal_secrets'
import { ownerOf } from '#app/ads/uploads/network/hosted_network'
import { givenSettings } from '#app/deliveries/given_settings'
import { unseal, valuesOf } from '#app/plugins/sealed_settings'
import { ensureTakes } from '#app/ads/networks/own_networks'
import { checkedSettings } from '#app/ads/networks/checked_settings'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { updateNetworkTarget } from '#app/ads/networks/queries/update_network_target'
import type { TargetRules } from '#app/ads/targets/queries/write_target'

export interface NetworkChange extends TargetRules {
  name: string
  /** A secret that is empty stays as it is. */
  settings: object
  /** Of what the person saw. */
  version?: string
}

/** Leads are looked at anew; what was told already stays told. */
export function changeNetworkTarget(
  person: Person,
  siteId: string,
  targetId: string,
  { settings, ...rules }: NetworkChange
) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const { plugin, target } = await ownTarget(trx, siteId, targetId)
    ensureTakes(plugin, rules.identifiers)
    const kept = unseal(target.sealedSettings, ownerOf(target)) ?? {}
    const given = { ...valuesOf(kept), ...givenSettings(settings) }
    const { open, secret } = checkedSettings(plugin, given)
    const sealedSettings = sealSecrets(secret, ownerOf(target), kept)
    const change = { ...rules, id: targetId, settings: open, sealedSettings }
    if (!(await updateNetworkTarget(trx, siteId, change))) throw new StaleTarget()
    const changed = changes(rulesOf(target), rulesOf(rules))
    await record(trx, { action: 'target.changed', subject: rules.name, ...changed })
  })
}
