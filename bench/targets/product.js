import { startServer } from './child_server.js'

/**
 * The application as `npm start` runs it: the build.
 *
 * @param {import('../database.js').BenchDatabase} database
 * @param {number} [processes] that take requests
 */
export function startProduct({ url }, processes = 1) {
  return startServer({
    entry: 'build/bin/server.js',
    path: '/health/live',
    env: { DATABASE_URL: url, WEB_CONCURRENCY: String(processes) },
  })
}
