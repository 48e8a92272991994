import { randomInt } from 'node:crypto'
import type { Client, Pool } from 'pg'

/** Any number, as long as nothing else in the database means the same by it. */
const CLASS = 740_391

/** A number that a worker has to itself for as long as its connection lives: what it claims bears it. */
export async function takeWorkerId(connection: Client): Promise<number> {
  for (;;) {
    const id = randomInt(1, 2 ** 31)
    const { rows } = await connection.query('SELECT pg_try_advisory_lock($1, $2) AS held', [
      CLASS,
      id,
    ])
    if (rows[0].held) return id
  }
}

/** Gives back what workers held that are gone, whatever they were doing. */
export async function freeOrphans(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'deliveries_orphans',
    text: `
      UPDATE deliveries SET state = 'waiting', claimed_by = NULL, claimed_at = NULL
       WHERE state = 'sending' AND claimed_by <> ALL (ARRAY(
         SELECT objid::bigint::int FROM pg_locks
          WHERE locktype = 'advisory' AND classid = ${CLASS} AND objsubid = 2
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())))`,
  })
  return rowCount ?? 0
}
