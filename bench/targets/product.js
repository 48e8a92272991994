import { startServer } from './child_server.js'

/** The application as `npm start` runs it: the build, one process. */
export function startProduct() {
  return startServer({ entry: 'build/bin/server.js', path: '/health/live' })
}
