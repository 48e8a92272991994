import db from '@adonisjs/lucid/services/db'
import type { Month } from '#app/shared/month'
import { PARENTS, partitionOf } from '#app/partitions/partitions'
import type { BatchStored } from '#app/ingest/events/batch_stored'

/** Events of a month, stored by this process, after which the planner is told how large its partitions are. */
const MILESTONES = [100, 1_000, 10_000, 100_000]

/**
 * PostgreSQL looks at a table once a minute at most, and until then it knows nothing of a partition that is new: any index
 * that begins with the site seems as good as the key, and a look-up of one row (each foreign key is one) reads all rows of
 * its site. On a busy site the first minute of a month would be the slowest of all.
 */
export default class AnalyzeYoungPartitions {
  static #stored = new Map<Month, number>()

  async handle({ events }: BatchStored) {
    const counts = Map.groupBy(events, ({ month }) => month)
    for (const [month, { length }] of counts) {
      const before = AnalyzeYoungPartitions.#stored.get(month) ?? 0
      AnalyzeYoungPartitions.#stored.set(month, before + length)
      const milestone = MILESTONES.find((count) => before < count && before + length >= count)
      if (milestone) await analyze(month, milestone)
    }
  }
}

/** Unless the planner knows better already, as it does of a partition that was there before this process. */
async function analyze(month: Month, rows: number) {
  const owner = db.connection('owner')
  const names = PARENTS.map(({ parent }) => `partitions.${partitionOf(parent, month)}`)
  const { rows: young } = await owner.rawQuery<{ rows: { name: string }[] }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE oid = ANY (array[to_regclass(?), to_regclass(?)]) AND reltuples < ?`,
    [...names, rows / 4]
  )
  for (const { name } of young) await owner.rawQuery(`ANALYZE ${name}`)
}
