import { clock } from '#app/shared/clock'
import { inSite } from '#app/shared/tenant_db'
import { fieldsOf, type Field } from '#app/site_plugins/fields'
import { isInUse } from '#app/site_plugins/use_of_plugin'
import { siteRows } from '#app/site_plugins/queries/plugin_rows'
import { pluginOfSite } from '#app/site_plugins/plugin_of_site'
import { pluginHealth, type PluginHealth } from '#app/plugins/plugin_health'
import { versionOffers, type VersionOffer } from '#app/site_plugins/version_offers'
import type { SiteHead } from '#app/site_plugins/queries/site_head'
import type { Kind, PluginKinds } from '#app/plugins/kinds'

/** One plugin as the page of a site shows it. */
export interface SitePluginForm {
  plugin: PluginKinds[Kind]
  fields: Field[]
  fingerprint: string
  isInUse: boolean
  isShadow: boolean
  offers: VersionOffer[]
  health: PluginHealth | null
}

/** Throws `E_NOT_FOUND` for strangers, and for a plugin that is not installed. */
export function sitePluginForm(
  userId: string,
  { id, publicId, workspaceId }: SiteHead,
  kind: string,
  name: string
): Promise<SitePluginForm> {
  return inSite(userId, id, async ({ trx }) => {
    const used = await pluginOfSite({ trx, id, workspaceId }, kind, name)
    const { plugin, row, own, shared } = used
    const owner = { of: id, kind, plugin: name }
    return {
      plugin,
      fields: fieldsOf({ plugin, own, shared, locked: shared?.locked ?? {}, isLockedOut: true }),
      fingerprint: used.fingerprint,
      isInUse: isInUse(used, await siteRows(trx, id)),
      isShadow: row?.isShadow ?? false,
      offers: versionOffers(used, owner, clock.now()),
      health: pluginHealth.of({ site: publicId, kind, plugin: name }),
    }
  })
}
