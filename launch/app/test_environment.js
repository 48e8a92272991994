import { freePort } from '../machine/ports.js'
import { inDataDir, inRoot } from '../machine/paths.js'
import { LaunchError } from '../process/launch_error.js'

/** Settings of a developer's shell that would change what the tests see. */
const FOREIGN =
  /^(ALLOWED_ORIGINS|TRUSTED_PROXIES|MAIL_FROM|OUTBOUND_ALLOW_CIDRS|WEB_CONCURRENCY|WORKERS|REDIS_URL|(RATE_LIMIT|SMTP|GOOGLE|INGEST)_.*)$/

/** The tests empty their database. */
export function refuseRealDatabase() {
  const url = process.env.DATABASE_URL
  if (!url || /_test$/.test(URL.parse(url)?.pathname ?? '')) return
  throw new LaunchError(
    'npm test empties its database, and DATABASE_URL does not name a test database',
    {
      cure: 'Take one whose name ends in _test, or unset DATABASE_URL to use an embedded PostgreSQL.',
    }
  )
}

/**
 * @param {import('../database/application_database.js').ApplicationDatabase} database
 * @param {{ browser: string | null, redis: string | null }} programs
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function testEnvironment(database, { browser, redis }) {
  const ours = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))
  const port = await freePort()
  return {
    ...Object.fromEntries(ours),
    NODE_ENV: 'test',
    LOG_LEVEL: process.env.LOG_LEVEL || 'silent',
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${port}`,
    APP_KEY: 'a key for tests, which seals nothing of value',
    DATA_DIR: inDataDir('test'),
    DATABASE_URL: database.url,
    // All tests come from one address; the limits have tests that set their own.
    RATE_LIMIT_SYNC: '0',
    RATE_LIMIT_CALL_EVENT: '0',
    // For what only an administrator may do, such as reading the replication stream.
    ...(database.superuserUrl && { DATABASE_ADMIN_URL: database.superuserUrl }),
    ...(browser && { CHROME_PATH: browser }),
    ...(redis && { REDIS_SERVER_PATH: redis }),
    // AdonisJS looks for .env files here, so that the one of a developer changes nothing.
    ENV_PATH: inRoot('tests'),
  }
}
