import type { Month } from '#app/shared/month'
import { isIn, PARENTS, partitionOf } from '#app/partitions/partitions'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Strays are rows of a month that had no partition when they came. The DEFAULT partitions are their net: there they are
 * stored, and every query sees them, but months that are in the net cannot be dropped, and keep their partitions from being
 * made. Only the owner of the tables may look into the net.
 */

/** Months of rows that are in the net. */
export async function strayMonths(owner: QueryClientContract): Promise<Month[]> {
  const months = PARENTS.map(
    ({ parent, key }) =>
      `SELECT DISTINCT to_char(${key}, 'YYYY-MM-01') AS month FROM partitions.${parent}_default`
  )
  const { rows } = await owner.rawQuery<{ rows: { month: Month }[] }>(months.join(' UNION '))
  return rows.map(({ month }) => month)
}

/** Is there any, or any of this month? */
export async function hasStrays(owner: QueryClientContract, month?: Month): Promise<boolean> {
  const some = PARENTS.map(
    ({ parent, key }) =>
      `EXISTS (SELECT FROM partitions.${parent}_default ${month ? `WHERE ${isIn(month, key)}` : ''})`
  )
  const { rows } = await owner.rawQuery<{ rows: { some: boolean }[] }>(
    `SELECT ${some.join(' OR ')} AS some`
  )
  return rows[0].some
}

/**
 * Takes the strays of a month out of the net. From here to the end of the transaction nobody else may use the tables at all:
 * a query that was planned before the month had its partition, and runs after, would look for these rows in the net only,
 * and ingestion that does not find a session begins it anew. Attaching alone does not keep such a query out.
 */
export async function takeOut(trx: TransactionClientContract, month: Month) {
  const parents = PARENTS.map(({ parent }) => `ONLY public.${parent}`)
  const nets = PARENTS.map(({ parent }) => `partitions.${parent}_default`)
  await trx.rawQuery(`LOCK TABLE ${[...parents, ...nets].join(', ')} IN ACCESS EXCLUSIVE MODE`)
  // First those that refer to the others.
  for (const { parent, key } of PARENTS.toReversed()) {
    await trx.rawQuery(`
      CREATE TEMPORARY TABLE stray_${parent} ON COMMIT DROP AS
        SELECT * FROM partitions.${parent}_default WHERE ${isIn(month, key)};
      DELETE FROM partitions.${parent}_default WHERE ${isIn(month, key)};
    `)
  }
}

/** Puts them where they belong. */
export async function putBack(trx: TransactionClientContract, month: Month) {
  for (const { parent } of PARENTS) {
    await trx.rawQuery(
      `INSERT INTO partitions.${partitionOf(parent, month)} SELECT * FROM stray_${parent}`
    )
  }
}
