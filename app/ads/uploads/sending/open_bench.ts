import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { pluginRegistry } from '#app/plugins/registry'
import { missingSettings, resolveSettings } from '#app/plugins/resolve_settings'
import { hostedNetwork } from '#app/ads/uploads/network/hosted_network'
import { LEASE_MS } from '#app/ads/uploads/sending/queries/claim_batch'
import { pauseTarget } from '#app/ads/uploads/sending/queries/target_state'
import { targetAtWork, type TargetAtWork } from '#app/ads/uploads/sending/queries/target_at_work'
import type { AdNetworkPlugin, UploadReason } from '#app/plugins/contracts/ad_network'
import type { Workbench } from '#app/ads/uploads/sending/workbench'

/** Null: nothing can be sent there now. What a person has to put right pauses the target; a connection that is paused says so itself. */
export async function openBench(siteId: string, targetId: string): Promise<Workbench | null> {
  const target = await targetAtWork(siteId, targetId)
  const plugin = target && pluginRegistry.find('ad-network', target.network)
  if (!target) return null
  if (!plugin) {
    logger.error(
      { siteId, network: target.network },
      'the plugin of an ad network is not installed'
    )
    return null
  }
  const wrong = wrongWith(target, plugin)
  if (wrong) await pauseTarget(db.connection('service'), target, wrong, null)
  if (wrong || (plugin.capabilities.account && !target.isConnected)) return null
  return benchOf(plugin, target)
}

function benchOf(plugin: AdNetworkPlugin, target: TargetAtWork): Workbench {
  let until = Date.now() + LEASE_MS
  const hosted = hostedNetwork(plugin, target, () => until)
  return {
    ...hosted,
    target,
    renewLease() {
      until = Date.now() + LEASE_MS
    },
  }
}

function wrongWith(target: TargetAtWork, plugin: AdNetworkPlugin): UploadReason | null {
  const settings = resolveSettings(plugin.settings, target.settings)
  const declared = plugin.settings.filter(({ secret }) => !secret)
  if (plugin.capabilities.account) {
    if (!target.accountId || !target.connectionId) return 'no_account'
    if (target.account && target.account !== target.accountId) return 'account_changed'
    if (target.isConnected && !target.maySend) return 'no_permission'
  }
  return missingSettings(declared, settings).length > 0 ? 'no_action' : null
}
