import db from '@adonisjs/lucid/services/db'
import type { LearningReport } from '#app/plugins/contracts/scorer'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface SiteModel {
  version: string
  /** Null when nothing was learned that deserves to be used. */
  isUsed: boolean
  report: LearningReport
  learnedAt: Date
}

/** What a scorer learned last for a site; null when it never did. */
export async function siteModel(
  trx: TransactionClientContract,
  siteId: string,
  plugin: string
): Promise<SiteModel | null> {
  const { rows } = await trx.rawQuery<{ rows: SiteModel[] }>(
    `SELECT version, model IS NOT NULL AS "isUsed", report, learned_at AS "learnedAt"
       FROM site_models WHERE site_id = ? AND kind = 'scorer' AND plugin = ?`,
    [siteId, plugin]
  )
  return rows[0] ?? null
}

export interface NewModel {
  siteId: string
  plugin: string
  version: string
  /** JSON. */
  model: string | null
  report: LearningReport
  labels: number
  run: string
}

/** In place of what the scorer learned before. */
export async function storeModel(learned: NewModel) {
  const { siteId, plugin, version, model, report, labels, run } = learned
  await db.connection('service').rawQuery(
    `INSERT INTO site_models (site_id, kind, plugin, version, model, report, labels, learned_at, run)
     VALUES (?, 'scorer', ?, ?, ?::jsonb, ?::jsonb, ?, now(), ?)
     ON CONFLICT (site_id, kind, plugin) DO UPDATE
       SET version = excluded.version, model = excluded.model, report = excluded.report, labels = excluded.labels,
           learned_at = excluded.learned_at, run = excluded.run`,
    [siteId, plugin, version, model as string, JSON.stringify(report), labels, run]
  )
}
