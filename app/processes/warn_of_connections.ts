import pg from 'pg'
import env from '#start/env'
import type { Log } from '#app/shared/worker_process'
import { connectionsOfWeb } from '#app/shared/pool_sizes'

/** What a worker opens at most, its own pool included. */
const OF_A_WORKER = 15

/** Says so when the database would refuse connections that all processes may open together. It is no reason not to start. */
export async function warnOfConnections(webs: number, log: Log) {
  const may = connectionsOfWeb(webs) + (1 + env.get('WORKERS')) * OF_A_WORKER
  try {
    const has = await mostConnections()
    if (may > has) {
      log.warn(
        { mayOpen: may, databaseHas: has },
        'the database may run out of connections: raise max_connections, or lower WEB_CONCURRENCY'
      )
    }
  } catch (err) {
    log.warn({ err }, 'the database did not say how many connections it has')
  }
}

async function mostConnections(): Promise<number> {
  const client = new pg.Client({
    connectionString: env.get('DATABASE_URL'),
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ most: string; kept: string }>(
      `SELECT current_setting('max_connections') AS most, current_setting('superuser_reserved_connections') AS kept`
    )
    return Number(rows[0].most) - Number(rows[0].kept)
  } finally {
    await client.end()
  }
}
