import { DEFAULT_SETTINGS, type SiteSettings } from '#app/sites/site_settings'
import { SETTING_COLUMNS, type SiteValues } from '#app/provisioning/columns'
import type { KnownSite, KnownWorkspace } from '#app/provisioning/planning/known_workspace'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Row {
  id: string
  publicId: string
  isRemoved: boolean
  values: SiteValues
  settings: Partial<SiteSettings>
}

/** Everything a file can be held against. `forChange`: nobody else changes these sites until this is done. */
export async function knownWorkspace(
  trx: TransactionClientContract,
  workspaceId: string,
  { forChange }: { forChange: boolean }
): Promise<KnownWorkspace> {
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `SELECT s.id, s.public_id AS "publicId", s.removed_at IS NOT NULL AS "isRemoved", s.settings,
            json_build_object('external_id', s.external_id, 'name', s.name, 'domain', s.domain,
              'extra_origins', s.extra_origins, 'timezone', s.timezone, 'country', s.country, 'currency', s.currency,
              'group', g.name, 'template', t.name) AS values
       FROM sites s
       LEFT JOIN site_groups g ON g.workspace_id = s.workspace_id AND g.id = s.group_id
       LEFT JOIN templated_sites o ON o.workspace_id = s.workspace_id AND o.site_id = s.id
       LEFT JOIN site_templates t ON t.workspace_id = o.workspace_id AND t.id = o.template_id
      WHERE s.workspace_id = ? ORDER BY s.created_at, s.id ${forChange ? 'FOR NO KEY UPDATE OF s' : ''}`,
    [workspaceId]
  )
  return {
    sites: rows.map(toKnownSite),
    groups: await namesOf(trx, 'site_groups', workspaceId),
    templates: await namesOf(trx, 'site_templates', workspaceId),
  }
}

function toKnownSite({ settings, values, ...site }: Row): KnownSite {
  const all = { ...DEFAULT_SETTINGS, ...settings }
  const shown = Object.fromEntries(SETTING_COLUMNS.map((key) => [key, all[key]]))
  return { ...site, values: { ...values, ...shown } }
}

async function namesOf(
  trx: TransactionClientContract,
  table: 'site_groups' | 'site_templates',
  workspaceId: string
) {
  const { rows } = await trx.rawQuery<{ rows: { name: string }[] }>(
    `SELECT name FROM ${table} WHERE workspace_id = ? ORDER BY name`,
    [workspaceId]
  )
  return rows.map(({ name }) => name)
}
