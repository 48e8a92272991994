import { startServer } from './child_server.js'

/**
 * The application as `npm start` runs it: the build, one process.
 *
 * @param {import('../database.js').BenchDatabase} database
 */
export function startProduct({ url }) {
  return startServer({
    entry: 'build/bin/server.js',
    path: '/health/live',
    env: { DATABASE_URL: url },
  })
}
