import { recordSettings } from '#app/site_plugins/record_settings'
import { errors } from '@vinejs/vine'
import { clock } from '#app/shared/clock'
import { USAGE } from '#app/plugins/kinds'
import { StaleSettings } from '#app/site_plugins/exceptions'
import { changedLayer } from '#app/site_plugins/changed_layer'
import { changingSite } from '#app/site_plugins/changing_site'
import { sealLayer, valuesIn, type Layer } from '#app/site_plugins/layer'
import { missingSettings } from '#app/plugins/resolve_settings'
import type { Person } from '#app/sites/policies/site_policy'
import { validateSettings } from '#app/site_plugins/validators/settings_validator'
import { writeSitePlugin } from '#app/site_plugins/queries/write_site_plugin'
import { pluginOfSite, settingsWith, type PluginOfSite } from '#app/site_plugins/plugin_of_site'

/**
 * Writes a whole form. Throws a validation error with the fields, and `E_STALE_SETTINGS` if the settings, or what the
 * workspace says of them, are no longer what the form showed.
 */
export function saveSiteSettings(
  person: Person,
  siteId: string,
  kind: string,
  name: string,
  body: unknown
) {
  return changingSite(person, siteId, async (site) => {
    const used = await pluginOfSite(site, kind, name)
    const { plugin, row, own, shared } = used
    const open = plugin.settings.filter(({ key }) => !shared || !Object.hasOwn(shared.locked, key))
    const submitted = await validateSettings(open, true, body)
    if (submitted.fingerprint !== used.fingerprint) throw new StaleSettings()

    const inherited = valuesIn(plugin, shared)
    const next = changedLayer({ plugin, before: own, inherited, submitted, now: clock.now() })
    ensureNothingIsMissing(used, next)
    const isNewVersion = row && row.version !== plugin.version
    await writeSitePlugin(site, {
      ...sealLayer(next, { of: site.id, kind, plugin: name }),
      kind,
      plugin: name,
      previous: isNewVersion ? previousOf(row) : (row?.previous ?? null),
      isEnabledAtFirst: USAGE[plugin.kind] === 'unless_off',
    })
    await recordSettings(site.trx, 'plugin.settings_changed', name, own, next)
  })
}

export function previousOf({ version, settings, sealed }: NonNullable<PluginOfSite['row']>) {
  return { version, settings, sealed }
}

/** What is required may come from the workspace, so it is looked for in what would hold. */
function ensureNothingIsMissing(used: PluginOfSite, next: Layer) {
  const values = settingsWith(used, next)
  const missing = used.plugin.settings.filter(
    (setting) => missingSettings([setting], values).length > 0
  )
  if (missing.length === 0) return
  throw new errors.E_VALIDATION_ERROR(
    missing.map(({ key, secret }) => ({
      field: `${secret ? 'secrets' : 'values'}.${key}`,
      rule: 'required',
      message: 'This is needed.',
    }))
  )
}
