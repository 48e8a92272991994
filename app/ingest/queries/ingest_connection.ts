import db from '@adonisjs/lucid/services/db'
import type { PoolClient, QueryResultRow } from 'pg'

/** A named statement is parsed and planned once per connection. */
export interface Statement {
  name: string
  text: string
}

interface Shared {
  connection: Promise<PoolClient>
  users: number
}

let shared: Shared | null = null

/**
 * The connection that all batches share while there are any. What is sent over it is done in the order of sending, without
 * waiting for answers in between (pipelining), so a batch can build on the one before while that is on its way to the disk.
 *
 * Each statement is a transaction of its own. There is no query builder here: at these rates building a query costs more
 * than running it.
 */
export async function withIngestConnection<T>(
  work: (connection: PoolClient) => Promise<T>
): Promise<T> {
  const mine = (shared ??= { connection: acquire(), users: 0 })
  mine.users++
  try {
    return await work(await mine.connection)
  } catch (error) {
    if (shared === mine && (await isUnusable(mine))) shared = null
    throw error
  } finally {
    if (--mine.users === 0) {
      if (shared === mine) shared = null
      mine.connection.then(release, () => {})
    }
  }
}

export async function run<Row extends QueryResultRow>(
  connection: PoolClient,
  statement: Statement,
  values: string[]
): Promise<Row[]> {
  const { rows } = await connection.query<Row>({ ...statement, values })
  return rows
}

function pool() {
  return db.connection('ingest').getWriteClient().client
}

function acquire(): Promise<PoolClient> {
  return pool().acquireConnection()
}

function release(connection: PoolClient) {
  pool().releaseConnection(connection)
}

/** Could not be had, or has broken: the pool marks such a connection, and replaces it when it is given back. */
async function isUnusable({ connection }: Shared) {
  try {
    return Boolean(((await connection) as { __knex__disposed?: unknown }).__knex__disposed)
  } catch {
    return true
  }
}
