import { startServer } from './child_server.js'

/**
 * The bare prototype: what is possible on this machine when nothing is done but to store.
 *
 * @param {import('../database.js').BenchDatabase} database
 * @param {'cached' | 'always'} sessions when it writes the row of a session
 * @param {number} [processes] that take requests
 */
export function startCeiling({ url }, sessions, processes = 1) {
  return startServer({
    entry: 'bench/ceiling/server.js',
    path: '/',
    env: { DATABASE_URL: url, CEILING_SESSIONS: sessions, CEILING_PROCESSES: String(processes) },
  })
}
