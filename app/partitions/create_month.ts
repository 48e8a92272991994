import { addMonths, type Month } from '#app/shared/month'
import { hasStrays, putBack, takeOut } from '#app/partitions/strays'
import { isIn, PARENTS, partitionOf } from '#app/partitions/partitions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Parent = (typeof PARENTS)[number]

/**
 * Built beside the parent and then attached: that takes a lock under which others still read and write, while
 * `CREATE TABLE ... PARTITION OF` would stop them. A table that is there, because somebody took it off, is attached again.
 *
 * Rows of the month that fell into the net would forbid it to be attached; they are taken out first and put into it
 * afterwards. In this order, because readers of the log (change data capture) are told of rows of partitions only: they see
 * each go and come back.
 */
export async function createMonth(
  trx: TransactionClientContract,
  month: Month,
  missing: readonly Parent[]
) {
  const areThereStrays = await hasStrays(trx, month)
  for (const one of missing) await build(trx, one, month)
  if (areThereStrays) await takeOut(trx, month)
  for (const one of missing) await attach(trx, one, month)
  if (areThereStrays) await putBack(trx, month)
  await tieTogether(trx, month, missing.length === PARENTS.length)
}

async function build(trx: TransactionClientContract, one: Parent, month: Month) {
  const child = `partitions.${partitionOf(one.parent, month)}`
  // What the parent's own definition does not say of its children.
  await trx.rawQuery(`
    CREATE TABLE IF NOT EXISTS ${child} (LIKE public.${one.parent} INCLUDING ALL)
      WITH (fillfactor = ${one.fillfactor});
    ALTER TABLE ${child} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${child} REPLICA IDENTITY FULL;
  `)
}

/** With a constraint that says the same as the range, rows are not read again under the lock of the parent. */
async function attach(trx: TransactionClientContract, { parent, key }: Parent, month: Month) {
  const child = `partitions.${partitionOf(parent, month)}`
  await trx.rawQuery(`
    ALTER TABLE ${child} ADD CONSTRAINT month CHECK (${isIn(month, key)});
    ALTER TABLE public.${parent} ATTACH PARTITION ${child}
      FOR VALUES FROM ('${month}') TO ('${addMonths(month, 1)}');
    ALTER TABLE ${child} DROP CONSTRAINT month;
  `)
}

/**
 * The foreign key stands between the two partitions of the month: the same integrity as one to the parent, for a third of
 * its cost. Where one of them was there before, it may hold rows that lost their counterpart with the other; they are left.
 */
async function tieTogether(trx: TransactionClientContract, month: Month, areBothNew: boolean) {
  const events = `partitions.${partitionOf('events', month)}`
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `SELECT FROM pg_constraint WHERE conrelid = '${events}'::regclass AND conname = 'events_session'`
  )
  if (rows.length) return
  await trx.rawQuery(`
    ALTER TABLE ${events} ADD CONSTRAINT events_session
      FOREIGN KEY (site_id, session_id, session_month)
      REFERENCES partitions.${partitionOf('sessions', month)} (site_id, id, created_month) ${areBothNew ? '' : 'NOT VALID'}
  `)
}
