import type { PoolClient, QueryResultRow } from 'pg'
import db from '@adonisjs/lucid/services/db'

/** A named statement is parsed and planned once per connection. */
export interface Statement {
  name: string
  text: string
}

export interface IngestTransaction {
  run<Row extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<Row[]>
}

/**
 * A transaction on the ingest pool without the query builder: at these rates building a query costs more than running it.
 * The role comes with the connection.
 */
export async function ingestTransaction<T>(
  work: (trx: IngestTransaction) => Promise<T>
): Promise<T> {
  const { client: pool } = db.connection('ingest').getWriteClient()
  const connection: PoolClient = await pool.acquireConnection()
  try {
    await connection.query('BEGIN')
    const result = await work({
      run: async (statement, values) => {
        const { rows } = await connection.query({ ...statement, values })
        return rows as any[]
      },
    })
    await connection.query('COMMIT')
    return result
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    pool.releaseConnection(connection)
  }
}
