import { pluginRegistry } from '#app/plugins/registry'
import { compareVersions } from '#app/plugins/versions'
import type { Kind, PluginKinds } from '#app/plugins/kinds'
import type { SecretOwner } from '#app/plugins/sealed_settings'
import { openLayer, rewritten, withSecrets, type Layer } from '#app/site_plugins/layer'
import { settingsWith, type PluginOfSite } from '#app/site_plugins/plugin_of_site'
import { differences, type Difference } from '#app/site_plugins/differences'

/** Another version that a site can go to, and what that does to its settings. */
export interface VersionOffer {
  /**
   * `gone`: what the site has chosen is not installed any more, and it works with this one already; `newer`: is installed
   * beside it; `back`: what it had before.
   */
  reason: 'gone' | 'newer' | 'back'
  from: string
  to: string
  differences: Difference[]
}

/** Most urgent first. */
export function versionOffers(used: PluginOfSite, owner: SecretOwner, now: Date): VersionOffer[] {
  const { plugin, row } = used
  if (!row?.version) return []
  const newest = pluginRegistry.find(plugin.kind, plugin.name)!
  const offers: VersionOffer[] = []
  if (row.version !== plugin.version) offers.push(offer(used, 'gone', plugin, owner, now))
  else if (newest.version !== plugin.version) offers.push(offer(used, 'newer', newest, owner, now))
  const before = row.previous && targetOf(used, row.previous.version)
  if (before && compareVersions(before.version, row.version) < 0) {
    offers.push(offer(used, 'back', before, owner, now))
  }
  return offers
}

/** The installed plugin of this version. */
export function targetOf({ plugin }: PluginOfSite, version: string): PluginKinds[Kind] | null {
  const versions = pluginRegistry.versions(plugin.kind, plugin.name)
  return versions.find((candidate) => candidate.version === version) ?? null
}

/** What the site would say in that version: what it said then, if it has been there before it came here. */
export function layerIn(
  { row, own }: PluginOfSite,
  target: PluginKinds[Kind],
  owner: SecretOwner,
  now: Date
): Layer {
  const { previous = null } = row ?? {}
  const isBack = previous?.version === target.version
  const layer = isBack ? openLayer(previous!, owner) : own!
  return rewritten(target, layer, now)
}

function offer(
  used: PluginOfSite,
  reason: VersionOffer['reason'],
  target: PluginKinds[Kind],
  owner: SecretOwner,
  now: Date
): VersionOffer {
  const next = layerIn(used, target, owner, now)
  const after = settingsWith({ plugin: target, shared: used.shared }, next)
  const declared = [...target.settings, ...used.plugin.settings]
  const secretKeys = new Set([
    ...declared.filter(({ secret }) => secret).map(({ key }) => key),
    ...Object.keys(used.own!.secrets),
  ])
  const [before, shown] =
    reason === 'gone' ? knownOf(used.own!, next, after) : [settingsWith(used, used.own), after]
  return {
    reason,
    from: used.row!.version,
    to: target.version,
    differences: differences(before, shown, declared, secretKeys),
  }
}

/** Of a version that is gone only what was stored is known, not what it made of the rest. */
function knownOf(stored: Layer, next: Layer, after: Record<string, unknown>) {
  const before = withSecrets(stored).settings
  const written = withSecrets(next).settings
  const known = Object.entries(after).filter(([key]) => key in before || key in written)
  return [before, Object.fromEntries(known)]
}
