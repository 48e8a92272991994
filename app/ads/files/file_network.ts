import { hostOf } from '#app/plugins/host'
import { pluginRegistry } from '#app/plugins/registry'
import { resolveSettings } from '#app/plugins/resolve_settings'
import type { FileTarget } from '#app/ads/files/queries/file_target'
import type {
  AdNetwork,
  AdNetworkCapabilities,
  NetworkFile,
} from '#app/plugins/contracts/ad_network'

export interface FileNetwork {
  /** Most conversions of a file. */
  maxBatch: number
  maxAgeDays: AdNetworkCapabilities['maxAgeDays']
  check: AdNetwork['check']
  file: NetworkFile
}

/** Null: conversions of this target are not carried by people, or its plugin is not installed any more. */
export function fileNetwork(target: FileTarget): FileNetwork | null {
  const plugin = pluginRegistry.find('ad-network', target.network)
  if (plugin?.capabilities.hands !== 'file') return null
  const settings = resolveSettings(plugin.settings, target.settings)
  const { check, file } = plugin.create(settings, hostOf(target, plugin, null))
  const { maxBatch, maxAgeDays } = plugin.capabilities
  return file ? { check, file, maxBatch, maxAgeDays } : null
}
