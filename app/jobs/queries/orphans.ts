import type { Pool, PoolClient } from 'pg'

/** Any number, as long as nothing else in the database means the same by it. */
const LOCK = 7_403_911_206

/** Does this connection hold the right to work off the queue now? It ends with the connection. */
export async function holdsQueue(connection: PoolClient): Promise<boolean> {
  const { rows } = await connection.query('SELECT pg_try_advisory_lock($1) AS held', [LOCK])
  return rows[0].held
}

/**
 * Gives back what workers held that are gone; the queue itself would wait four hours for them. Only whoever holds the queue
 * may call it: everybody else who held a job is gone then. An interruption is no failure, so the queue forgets it.
 */
export async function freeOrphans(pool: Pool): Promise<number> {
  const { rows } = await pool.query(
    'SELECT id, locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL'
  )
  if (rows.length === 0) return 0
  await pool.query('SELECT graphile_worker.force_unlock_workers($1)', [
    rows.map(({ locked_by }) => locked_by),
  ])
  await pool.query(
    'SELECT graphile_worker.reschedule_jobs($1::bigint[], run_at => now(), attempts => 0)',
    [rows.map(({ id }) => id)]
  )
  return rows.length
}

export async function isAnyDue(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query(
    'SELECT FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts LIMIT 1'
  )
  return rows.length > 0
}
