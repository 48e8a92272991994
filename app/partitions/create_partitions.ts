import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { addMonths, monthOf, type Month } from '#app/shared/month'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const MONTHS_AHEAD = 3

/** One lock for all processes of an installation: two that make the same partition would fail each other. */
const ADVISORY_LOCK = 7_302_001

/**
 * Makes the partitions of this month, the one before (late events) and the next three. Safe to call at any time, by any
 * number of processes. Returns the months that were missing.
 */
export async function createPartitions(now = clock.now()): Promise<Month[]> {
  const wanted = Array.from({ length: MONTHS_AHEAD + 2 }, (_, i) => addMonths(monthOf(now), i - 1))
  return createMonths(wanted)
}

export async function createMonths(wanted: Month[]): Promise<Month[]> {
  return db.connection('owner').transaction(async (trx) => {
    await trx.rawQuery('SELECT pg_advisory_xact_lock(?)', [ADVISORY_LOCK])
    const existing = await existingMonths(trx)
    const missing = wanted.filter((month) => !existing.has(month))
    for (const month of missing) await createMonth(trx, month)
    return missing
  })
}

async function existingMonths(trx: TransactionClientContract) {
  const { rows } = await trx.rawQuery<{ rows: { name: string }[] }>(
    `SELECT relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'partitions' AND relname ~ '^events_\\d{4}_\\d{2}$'`
  )
  return new Set(rows.map(({ name }) => `${name.slice(7, 11)}-${name.slice(12)}-01`))
}

/** Name of the partition of a month, with its schema. */
export function partitionName(parent: 'sessions' | 'events', month: Month) {
  return `partitions.${parent}_${month.slice(0, 7).replace('-', '_')}`
}

/**
 * Built beside the parent and then attached: that takes a lock under which others still read and write, while
 * `CREATE TABLE ... PARTITION OF` would stop them. The foreign key stands between the two partitions of the month: the same
 * integrity as one to the parent, for a third of its cost.
 */
async function createMonth(trx: TransactionClientContract, month: Month) {
  const range = `FOR VALUES FROM ('${month}') TO ('${addMonths(month, 1)}')`
  for (const [parent, key] of [
    ['sessions', 'created_month'],
    ['events', 'session_month'],
  ] as const) {
    const child = partitionName(parent, month)
    await trx.rawQuery(`
      CREATE TABLE ${child} (LIKE public.${parent} INCLUDING ALL,
        CONSTRAINT month CHECK (${key} >= '${month}' AND ${key} < '${addMonths(month, 1)}'))
        WITH (fillfactor = ${parent === 'sessions' ? 80 : 100});
      ALTER TABLE ${child} ENABLE ROW LEVEL SECURITY;
      ALTER TABLE ${child} REPLICA IDENTITY FULL;
      ALTER TABLE public.${parent} ATTACH PARTITION ${child} ${range};
      ALTER TABLE ${child} DROP CONSTRAINT month;
    `)
  }
  await trx.rawQuery(`
    ALTER TABLE ${partitionName('events', month)} ADD CONSTRAINT events_session
      FOREIGN KEY (site_id, session_id, session_month)
      REFERENCES ${partitionName('sessions', month)} (site_id, id, created_month)
  `)
}
