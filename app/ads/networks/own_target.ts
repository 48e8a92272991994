import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import { ownNetworks } from '#app/ads/networks/own_networks'
import { standingTarget } from '#app/ads/targets/queries/targets_of_site'
import { settingsOfTarget } from '#app/ads/networks/queries/settings_of_target'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a network is told that no account is linked for. Throws `E_NOT_FOUND` for what Google is told, and for what was removed. */
export async function ownTarget(trx: TransactionClientContract, siteId: string, targetId: string) {
  const target = isUuid(targetId) ? await standingTarget(trx, siteId, targetId) : null
  const plugin = ownNetworks().find(({ name }) => name === target?.network)
  if (!target || !plugin) throw new NotFound()
  return { plugin, target: { ...target, ...(await settingsOfTarget(trx, siteId, targetId)) } }
}
