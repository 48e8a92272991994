import { record } from '#app/shared/record'
import { NotFound } from '#app/shared/tenant_db'
import { USAGE, type Kind } from '#app/plugins/kinds'
import { changingSite } from '#app/site_plugins/changing_site'
import { pluginOfSite, type EnteredSite } from '#app/site_plugins/plugin_of_site'
import { ensureReady, pinnedVersion } from '#app/site_plugins/use_of_plugin'
import type { Person } from '#app/sites/policies/site_policy'

/** For a kind of which a site has several: on or off from the next event on. Its settings stay. */
export function switchPlugin(
  person: Person,
  siteId: string,
  kind: Kind,
  name: string,
  isOn: boolean
) {
  return changingSite(person, siteId, async (site) => {
    await switchInSite(site, kind, name, isOn)
    await record(site.trx, { action: 'plugin.switched', subject: name, after: { is_on: isOn } })
  })
}

/** The same in a transaction that has entered the site; it is for the caller to say so to the registry. */
export async function switchInSite(site: EnteredSite, kind: Kind, name: string, isOn: boolean) {
  if (USAGE[kind] === 'one') throw new NotFound()
  const used = await pluginOfSite(site, kind, name)
  if (isOn) ensureReady(used)
  await site.trx.rawQuery(
    `INSERT INTO site_plugins (site_id, kind, plugin, version, enabled, updated_at)
     VALUES (?, ?, ?, ?, ?, clock_timestamp())
     ON CONFLICT (site_id, kind, plugin) DO UPDATE
       SET enabled = excluded.enabled, version = excluded.version, updated_at = excluded.updated_at`,
    [site.id, kind, name, pinnedVersion(used), isOn]
  )
}
