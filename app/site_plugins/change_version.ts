import { record } from '#app/shared/record'
import vine from '@vinejs/vine'
import { clock } from '#app/shared/clock'
import { StaleSettings } from '#app/site_plugins/exceptions'
import { changingSite } from '#app/site_plugins/changing_site'
import { layerIn, targetOf } from '#app/site_plugins/version_offers'
import { pluginOfSite } from '#app/site_plugins/plugin_of_site'
import { previousOf } from '#app/site_plugins/save_site_settings'
import { sealLayer } from '#app/site_plugins/layer'
import type { Person } from '#app/sites/policies/site_policy'
import { writeSitePlugin } from '#app/site_plugins/queries/write_site_plugin'

const versionChange = vine.create({
  version: vine.string().maxLength(64),
  fingerprint: vine.string().maxLength(64),
})

/**
 * Takes a site to another installed version, with its settings as that one wants them, or back to the one before, with the
 * settings of then. Throws `E_STALE_SETTINGS` unless that is what the page offered.
 */
export function changeVersion(
  person: Person,
  siteId: string,
  kind: string,
  name: string,
  body: unknown
) {
  return changingSite(person, siteId, async (site) => {
    const used = await pluginOfSite(site, kind, name)
    const wanted = await versionChange.validate(body)
    const target = targetOf(used, wanted.version)
    if (!used.row || !target || wanted.fingerprint !== used.fingerprint) throw new StaleSettings()

    const owner = { of: site.id, kind, plugin: name }
    const layer = layerIn(used, target, owner, clock.now())
    await writeSitePlugin(site, {
      ...sealLayer(layer, owner),
      kind,
      plugin: name,
      previous: previousOf(used.row),
      isEnabledAtFirst: used.row.isEnabled,
    })
    const [before, after] = [{ version: used.row.version }, { version: target.version }]
    await record(site.trx, { action: 'plugin.version_changed', subject: name, before, after })
    return target.version
  })
}
