import type { ImportScope } from '#app/moving/importing/store_lines'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Places = Pick<ImportScope, 'workspaceId' | 'importId' | 'holdingId'>

/** Moves all that an import has brought to where its people see it, at once, and notes what it was beside sites. */
export async function showSites(trx: TransactionClientContract, places: Places) {
  const statements = [
    `UPDATE workspace_imports SET made = jsonb_build_object(
         'groups', (SELECT coalesce(jsonb_agg(id), '[]') FROM site_groups WHERE workspace_id = :holdingId),
         'destinations', (SELECT coalesce(jsonb_agg(id), '[]') FROM destinations
                           WHERE workspace_id = :holdingId AND site_id IS NULL),
         'plugins', (SELECT coalesce(jsonb_agg(kind || ' ' || plugin), '[]') FROM workspace_plugins
                      WHERE workspace_id = :holdingId))
      WHERE workspace_id = :workspaceId AND id = :importId`,
    `INSERT INTO site_groups (workspace_id, id, name, created_at)
     SELECT :workspaceId, id, name, created_at FROM site_groups WHERE workspace_id = :holdingId`,
    `UPDATE sites s SET workspace_id = :workspaceId, removed_at = m.removed_at
       FROM workspace_import_sites m
      WHERE m.workspace_id = :workspaceId AND m.import_id = :importId
        AND s.id = m.site_id AND s.workspace_id = :holdingId`,
    'UPDATE destinations SET workspace_id = :workspaceId WHERE workspace_id = :holdingId',
    'UPDATE workspace_plugins SET workspace_id = :workspaceId WHERE workspace_id = :holdingId',
  ]
  for (const sql of statements) await trx.rawQuery(sql, { ...places })
}

/** The other way about: from here on nobody sees it, and nothing in the background looks at it. */
export async function hideSites(trx: TransactionClientContract, places: Places) {
  const made = (what: string) =>
    `SELECT jsonb_array_elements_text(made->'${what}') FROM workspace_imports
      WHERE workspace_id = :workspaceId AND id = :importId AND finished_at IS NOT NULL`
  const statements = [
    `UPDATE sites s SET workspace_id = :holdingId, group_id = NULL, removed_at = coalesce(s.removed_at, clock_timestamp())
       FROM workspace_import_sites m
      WHERE m.workspace_id = :workspaceId AND m.import_id = :importId
        AND s.id = m.site_id AND s.workspace_id = :workspaceId`,
    `DELETE FROM destinations WHERE workspace_id = :workspaceId AND id::text IN (${made('destinations')})`,
    `DELETE FROM site_groups WHERE workspace_id = :workspaceId AND id::text IN (${made('groups')})`,
    `DELETE FROM workspace_plugins WHERE workspace_id = :workspaceId AND kind || ' ' || plugin IN (${made('plugins')})`,
    `DELETE FROM destination_health h WHERE workspace_id = :workspaceId
        AND NOT EXISTS (SELECT FROM destinations d WHERE d.workspace_id = h.workspace_id AND d.id = h.destination_id)`,
  ]
  for (const sql of statements) await trx.rawQuery(sql, { ...places })
}
