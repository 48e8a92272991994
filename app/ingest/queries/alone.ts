import type { PoolClient } from 'pg'
import { run, type Statement } from '#app/ingest/queries/ingest_connection'

/** Any number, as long as nothing else in the database means the same by it. */
const LOCK = 740_394

const BEGIN: Statement = { name: 'ingest_alone', text: `SELECT pg_advisory_lock(${LOCK})` }
const END: Statement = { name: 'ingest_not_alone', text: `SELECT pg_advisory_unlock(${LOCK})` }

/**
 * Runs `work` while no other process does so. What it sends over the connection without waiting for the answer is covered, too: the
 * end is sent behind it. Waiting is cheaper than doing batches again, when most of them meet those of another process.
 */
export async function alone<T>(connection: PoolClient, work: () => Promise<T>): Promise<T> {
  const begun = run(connection, BEGIN, [])
  begun.catch(() => {}) // told below; until then nobody looks at it
  try {
    const result = await work()
    await begun
    return result
  } finally {
    run(connection, END, []).catch(() => {}) // a connection that is lost holds no lock
  }
}
