import db from '@adonisjs/lucid/services/db'
import type { BatchStored } from '#app/ingest/events/batch_stored'

/** Conversions, stored by this process, after which the planner is told how large the tables of leads are. */
const MILESTONES = [100, 1_000, 10_000, 100_000]

const TABLES = ['leads', 'lead_keys', 'lead_due']

/**
 * As with partitions that are new (`app/partitions/listeners`): each conversion checks a foreign key to its lead, and a plan from
 * when there were a handful of leads reads all of them.
 */
export default class AnalyzeYoungLeads {
  static #stored = 0

  async handle({ events }: BatchStored) {
    const conversions = events.filter(({ category }) => category === 'conversion').length
    const before = AnalyzeYoungLeads.#stored
    const after = before + conversions
    AnalyzeYoungLeads.#stored = after
    const milestone = MILESTONES.find((count) => before < count && after >= count)
    if (milestone) await analyze(milestone)
  }
}

/** Unless the planner knows better already. */
async function analyze(rows: number) {
  const owner = db.connection('owner')
  const { rows: young } = await owner.rawQuery<{ rows: { name: string }[] }>(
    `SELECT relname AS name FROM pg_class WHERE oid = ANY (?::regclass[]) AND reltuples < ?`,
    [TABLES as any, rows / 4]
  )
  for (const { name } of young) await owner.rawQuery(`ANALYZE ${name}`)
}
