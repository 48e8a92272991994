import type { SealedLayer } from '#app/site_plugins/layer'
import type { EnteredSite } from '#app/site_plugins/plugin_of_site'
import type { PreviousVersion } from '#app/site_plugins/queries/plugin_rows'

interface Written extends SealedLayer {
  kind: string
  plugin: string
  /** For a plugin of which the site has said nothing so far. */
  isEnabledAtFirst: boolean
  previous: PreviousVersion | null
}

/** Whether it is chosen, switched on or in shadow stays as it is. */
export async function writeSitePlugin(
  { trx, id }: EnteredSite,
  { kind, plugin, version, settings, sealed, previous, isEnabledAtFirst }: Written
) {
  await trx.rawQuery(
    `INSERT INTO site_plugins (site_id, kind, plugin, version, settings, sealed_settings, previous, enabled, updated_at)
     VALUES (?, ?, ?, ?, ?::jsonb, nullif(?, ''), ?::jsonb, ?, clock_timestamp())
     ON CONFLICT (site_id, kind, plugin) DO UPDATE
       SET version = excluded.version, settings = excluded.settings, sealed_settings = excluded.sealed_settings,
           previous = excluded.previous, updated_at = excluded.updated_at`,
    [
      id,
      kind,
      plugin,
      version,
      JSON.stringify(settings),
      sealed ?? '',
      JSON.stringify(previous),
      isEnabledAtFirst,
    ]
  )
}
