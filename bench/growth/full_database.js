import { LaunchError } from '../../launch/process/launch_error.js'
import { withClient } from '../../launch/database/connect.js'
import { BenchDatabase } from '../database.js'

const NAME = 'opsmantik_bench_full'

/**
 * A second database on the embedded server, so that the empty and the full one can be measured in turns.
 * A copy of the first one, which nobody may be connected to.
 *
 * @template T
 * @param {(database: BenchDatabase, adminUrl: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSecondDatabase(work) {
  const { DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl } = process.env
  if (!adminUrl) {
    throw new LaunchError('This makes a second database, for which DATABASE_URL has no right', {
      cure: 'Unset DATABASE_URL to use the embedded PostgreSQL.',
    })
  }
  const maintenance = named(adminUrl, 'postgres')
  const drop = (client) => client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`)
  await withClient(maintenance, async (client) => {
    const { pathname, username } = new URL(url)
    await drop(client)
    await client.query(`CREATE DATABASE ${NAME} TEMPLATE ${pathname.slice(1)} OWNER ${username}`)
  })
  try {
    const database = await BenchDatabase.open(named(url, NAME), named(adminUrl, NAME))
    return await work(database, named(adminUrl, NAME))
  } finally {
    await withClient(maintenance, drop)
  }
}

function named(url, database) {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
