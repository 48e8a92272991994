import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Trx = TransactionClientContract

/**
 * Rows of `site_plugins` of the kind scorer: one that is enabled and no shadow speaks for the site, one that is enabled and a
 * shadow is tried beside it. The settings of the others stay, for when somebody comes back to them; a scorer of which the
 * site has set something stays on the version that it was set for.
 */
export async function enableScorer(
  trx: Trx,
  siteId: string,
  { name, version, isShadow }: { name: string; version: string; isShadow: boolean }
) {
  await trx.rawQuery(
    `UPDATE site_plugins SET enabled = false, shadow = false, updated_at = clock_timestamp()
      WHERE site_id = ? AND kind = 'scorer' AND enabled AND shadow = ? AND plugin <> ?`,
    [siteId, isShadow, name]
  )
  await trx.rawQuery(
    `INSERT INTO site_plugins AS p (site_id, kind, plugin, version, enabled, shadow) VALUES (?, 'scorer', ?, ?, true, ?)
     ON CONFLICT (site_id, kind, plugin) DO UPDATE
       SET enabled = true, shadow = excluded.shadow, updated_at = clock_timestamp(),
           version = CASE WHEN p.version = '' OR p.settings = '{}' AND p.sealed_settings IS NULL
                          THEN excluded.version ELSE p.version END`,
    [siteId, name, version, isShadow]
  )
}

export async function disableShadow(trx: Trx, siteId: string) {
  await trx.rawQuery(
    `UPDATE site_plugins SET enabled = false, shadow = false, updated_at = clock_timestamp()
      WHERE site_id = ? AND kind = 'scorer' AND shadow`,
    [siteId]
  )
}

export interface ScorerRow {
  kind: string
  plugin: string
  isEnabled: boolean
  isShadow: boolean
  updatedAt: Date
}

export async function scorerRows(trx: Trx, siteId: string): Promise<ScorerRow[]> {
  const { rows } = await trx.rawQuery<{ rows: ScorerRow[] }>(
    `SELECT kind, plugin, enabled AS "isEnabled", shadow AS "isShadow", updated_at AS "updatedAt"
       FROM site_plugins WHERE site_id = ? AND kind = 'scorer' ORDER BY plugin`,
    [siteId]
  )
  return rows
}
