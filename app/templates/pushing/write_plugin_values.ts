import { clock } from '#app/shared/clock'
import { USAGE, type Kind } from '#app/plugins/kinds'
import { sealLayer, valuesIn } from '#app/site_plugins/layer'
import { changedLayer } from '#app/site_plugins/changed_layer'
import { previousOf } from '#app/site_plugins/save_site_settings'
import { writeSitePlugin } from '#app/site_plugins/queries/write_site_plugin'
import { pluginOfSite, type EnteredSite } from '#app/site_plugins/plugin_of_site'
import type { SettingValue } from '#app/plugins/contracts/plugin'

/** Some settings of a plugin; its others, its secrets, and whether it is used stay as they are. */
export async function writePluginValues(
  site: EnteredSite,
  { kind, plugin: name }: { kind: Kind; plugin: string },
  values: Record<string, SettingValue>
) {
  const { plugin, row, own, shared } = await pluginOfSite(site, kind, name)
  const inherited = valuesIn(plugin, shared)
  const submitted = { values, secrets: {} }
  const next = changedLayer({ plugin, before: own, inherited, submitted, now: clock.now() })
  const isNewVersion = row && row.version !== plugin.version
  await writeSitePlugin(site, {
    ...sealLayer(next, { of: site.id, kind, plugin: name }),
    kind,
    plugin: name,
    previous: isNewVersion ? previousOf(row) : (row?.previous ?? null),
    isEnabledAtFirst: USAGE[kind] === 'unless_off',
  })
}
