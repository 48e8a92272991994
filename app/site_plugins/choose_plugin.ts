import { record } from '#app/shared/record'
import { NotFound } from '#app/shared/tenant_db'
import { pluginRegistry } from '#app/plugins/registry'
import { USAGE, type Kind } from '#app/plugins/kinds'
import { changingSite } from '#app/site_plugins/changing_site'
import { ensureReady, pinnedVersion } from '#app/site_plugins/use_of_plugin'
import type { Person } from '#app/sites/policies/site_policy'
import { pluginOfSite, type EnteredSite } from '#app/site_plugins/plugin_of_site'

/**
 * For a kind of which a site has one: this plugin from the next event on, in the version that is installed now, or null for
 * the default one. Of those that it replaces the settings stay. What is in shadow stays in shadow, but for the chosen one.
 */
export function choosePlugin(person: Person, siteId: string, kind: Kind, name: string | null) {
  return changingSite(person, siteId, async (site) => {
    const chosen = await chooseInSite(site, kind, name)
    await record(site.trx, { action: 'plugin.chosen', subject: chosen.name })
    return chosen
  })
}

/** The same in a transaction that has entered the site; it is for the caller to say so to the registry. */
export async function chooseInSite(site: EnteredSite, kind: Kind, name: string | null) {
  if (USAGE[kind] !== 'one') throw new NotFound()
  await site.trx.rawQuery(
    `UPDATE site_plugins SET enabled = false, updated_at = clock_timestamp()
      WHERE site_id = ? AND kind = ? AND enabled AND NOT shadow AND plugin <> ?`,
    [site.id, kind, name ?? '']
  )
  if (name !== null) await choose(site, kind, name)
  return { name: name ?? pluginRegistry.default(kind).name }
}

async function choose(site: EnteredSite, kind: Kind, name: string) {
  const used = await pluginOfSite(site, kind, name)
  ensureReady(used)
  await site.trx.rawQuery(
    `INSERT INTO site_plugins (site_id, kind, plugin, version, updated_at) VALUES (?, ?, ?, ?, clock_timestamp())
     ON CONFLICT (site_id, kind, plugin) DO UPDATE
       SET enabled = true, shadow = false, version = excluded.version, updated_at = excluded.updated_at`,
    [site.id, kind, name, pinnedVersion(used)]
  )
}
