import { freePort } from '../machine/ports.js'
import { inDataDir } from '../machine/paths.js'
import { LaunchError } from '../process/launch_error.js'

/** Settings of a developer's shell that would change what is measured. */
const FOREIGN = /^(ALLOWED_ORIGINS|TRUSTED_PROXIES|MAIL_FROM|(RATE_LIMIT|SMTP|GOOGLE)_.*)$/

/** The bench empties its database. */
export function refuseOtherDatabases() {
  const url = process.env.DATABASE_URL
  if (!url || URL.parse(url)?.pathname.includes('bench')) return
  throw new LaunchError(
    'npm run bench empties its database, and DATABASE_URL does not name one for it',
    {
      cure: 'Take one with "bench" in its name, or unset DATABASE_URL to use an embedded PostgreSQL.',
    }
  )
}

/**
 * The application as `npm start` runs it, but on a free port and without limits, for all load comes from
 * one address.
 *
 * @param {import('../database/application_database.js').ApplicationDatabase} database
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function benchEnvironment(database) {
  const ours = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))
  const port = await freePort()
  return {
    ...Object.fromEntries(ours),
    NODE_ENV: 'production',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${port}`,
    APP_KEY: 'a key for the bench, which seals nothing of value',
    DATA_DIR: inDataDir('bench'),
    DATABASE_URL: database.url,
    RATE_LIMIT_SYNC: '0',
    RATE_LIMIT_CALL_EVENT: '0',
    // For CHECKPOINT, which evens out what the disk has to do.
    ...(database.superuserUrl && { DATABASE_ADMIN_URL: database.superuserUrl }),
  }
}
