import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'

/** Nobody calls a number of a visit that is longer ago, and no matcher looks back as far. */
const KEPT_DAYS = 90

/** In one go; what is left goes with the next. */
const LIMIT = 10_000

/** Takes away who was shown which number, and codes, that nothing can be matched by any more. */
export async function forgetOldNumbers(): Promise<number> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000).toISOString()
  let forgotten = 0
  for (const [table, column] of [
    ['number_reservations', 'held_until'],
    ['visit_references', 'made_at'],
  ]) {
    const { rowCount } = await db
      .connection('service')
      .rawQuery<{ rowCount: number }>(
        `DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE ${column} < ?::timestamptz LIMIT ${LIMIT})`,
        [before]
      )
    forgotten += rowCount
  }
  return forgotten
}
