import { note, step } from '../machine/report.js'
import { LaunchError } from '../process/launch_error.js'
import { OWNER } from './bootstrap.js'
import { acquireCluster, releaseCluster, runningCluster, superuserUrl } from './cluster.js'
import { localUrl, withClient } from './connect.js'

/**
 * The database of the application: somebody's own server when DATABASE_URL is set, else a cluster of
 * ours. Tests and the bench have clusters of their own, so that nothing they do can reach real data, and
 * so that what the bench measures is its own server's work alone.
 *
 * @typedef {object} ApplicationDatabase
 * @property {string} url what the application signs in with
 * @property {string | null} superuserUrl null for a server that is not ours
 * @property {string | null} folder that holds it; null for a server that is not ours
 * @property {boolean} startedHere
 */

const EMBEDDED = { cluster: 'postgres', database: 'opsmantik' }
const EMBEDDED_FOR_TESTS = { cluster: 'postgres-test', database: 'opsmantik_test' }
const EMBEDDED_FOR_BENCH = { cluster: 'postgres-bench', database: 'opsmantik_bench' }

/**
 * @template T
 * @param {(database: ApplicationDatabase) => Promise<T>} work
 * @param {{ forTests?: boolean, forBench?: boolean }} [options]
 * @returns {Promise<T>}
 */
export async function withDatabase(work, options = {}) {
  const url = process.env.DATABASE_URL
  if (url) {
    await checkForeign(url)
    return work({ url, superuserUrl: null, folder: null, startedHere: false })
  }
  forgetPostgresVariables()
  const { cluster, database } = embedded(options)
  try {
    const { secrets, folder, startedHere } = await step('Starting PostgreSQL', () =>
      acquireCluster(cluster, database)
    )
    return await work({
      url: localUrl(secrets, OWNER, secrets.ownerPassword, database),
      superuserUrl: superuserUrl(secrets, database),
      folder,
      startedHere,
    })
  } finally {
    await releaseCluster(cluster)
  }
}

/** @returns {string | null} the superuser's URL of our database; null when it does not run */
export function runningDatabaseUrl(options) {
  const { cluster, database } = embedded(options)
  const secrets = runningCluster(cluster)
  return secrets && superuserUrl(secrets, database)
}

function embedded({ forTests = false, forBench = false }) {
  if (forTests) return EMBEDDED_FOR_TESTS
  return forBench ? EMBEDDED_FOR_BENCH : EMBEDDED
}

async function checkForeign(url) {
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
    note('Using the database of DATABASE_URL')
  } catch (error) {
    throw new LaunchError(`The database of DATABASE_URL cannot be reached: ${error.message}`, {
      cure: 'Is its server running? Without DATABASE_URL an embedded PostgreSQL is used.',
    })
  }
}

/** PGOPTIONS, PGSSLMODE and the like were set for another server; the `pg` package heeds them. */
function forgetPostgresVariables() {
  for (const name of Object.keys(process.env)) if (/^PG[A-Z]+$/.test(name)) delete process.env[name]
}
