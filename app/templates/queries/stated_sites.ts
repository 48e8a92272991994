import { workspaceRows } from '#app/site_plugins/queries/plugin_rows'
import type { StatedSite } from '#app/templates/items/site_state'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** These sites of a workspace that was entered, or all of those that are in use. `forChange`: nobody else changes them until then. */
export async function statedSites(
  trx: TransactionClientContract,
  workspaceId: string,
  siteIds: string[] | null,
  { forChange = false } = {}
): Promise<(StatedSite & { name: string; domain: string })[]> {
  const { rows } = await trx.rawQuery<{
    rows: (Omit<StatedSite, 'workspacePlugins'> & { name: string; domain: string })[]
  }>(
    `SELECT s.id, s.public_id AS "publicId", s.workspace_id AS "workspaceId", s.name, s.domain, s.settings,
            (SELECT coalesce(json_agg(json_build_object('kind', p.kind, 'plugin', p.plugin, 'version', p.version,
                      'settings', p.settings, 'sealed', p.sealed_settings, 'isEnabled', p.enabled, 'isShadow', p.shadow,
                      'previous', p.previous)), '[]')
               FROM site_plugins p WHERE p.site_id = s.id) AS plugins,
            (SELECT coalesce(json_object_agg(d.template_key, json_build_object('plugin', d.plugin, 'name', d.name,
                      'settings', d.settings, 'events', d.events, 'minScore', d.min_score, 'channels', d.channels,
                      'sourceLabels', d.source_labels)), '{}')
               FROM destinations d WHERE d.workspace_id = s.workspace_id AND d.site_id = s.id
                AND d.template_key IS NOT NULL) AS webhooks
       FROM sites s
      WHERE s.workspace_id = :workspaceId AND s.removed_at IS NULL AND (:all OR s.id = ANY (:siteIds::uuid[]))
      ORDER BY lower(s.name), s.id ${forChange ? 'FOR NO KEY UPDATE OF s' : ''}`,
    { workspaceId, all: siteIds === null, siteIds: siteIds ?? [] }
  )
  const workspacePlugins = await workspaceRows(trx, workspaceId)
  return rows.map((row) => ({ ...row, workspacePlugins }))
}
