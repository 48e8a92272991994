import { startServer } from './child_server.js'

/**
 * The bare prototype: what is possible on this machine when nothing is done but to store.
 *
 * @param {'cached' | 'always'} sessions when it writes the row of a session
 */
export function startCeiling(sessions) {
  return startServer({
    entry: 'bench/ceiling/server.js',
    path: '/',
    env: { CEILING_SESSIONS: sessions },
  })
}
