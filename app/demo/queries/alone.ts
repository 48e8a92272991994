import db from '@adonisjs/lucid/services/db'

/** Any number, as long as nobody else means something by it. */
const LOCK = 7_301_077

/** Does the work unless another process is at it; null then. The lock ends with the process, however that ends. */
export function alone<T>(work: () => Promise<T>): Promise<T | null> {
  return db.connection('service').transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: { taken: boolean }[] }>(
      'SELECT pg_try_advisory_xact_lock(?) AS taken',
      [LOCK]
    )
    return rows[0].taken ? work() : null
  })
}
