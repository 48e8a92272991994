import { setTimeout as sleep } from 'node:timers/promises'
import { obstacleToListening } from '../machine/ports.js'
import { LaunchError } from '../process/launch_error.js'
import { stopRequested } from '../process/stop_request.js'
import { host, port } from './environment.js'

/** A server whose launcher was killed a moment ago is about to leave. */
const PATIENCE_MS = 3_000
const RETRY_MS = 200

/** @throws {LaunchError} nobody can listen on HOST and PORT */
export async function ensurePortIsFree() {
  if (!Number.isInteger(port()) || port() < 1 || port() > 65_535) {
    throw new LaunchError(`PORT=${process.env.PORT} is not a port`, { cure: 'Example: PORT=3334' })
  }
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const obstacle = await obstacleToListening(host(), port())
    if (!obstacle) return
    if (obstacle.code !== 'EADDRINUSE' || Date.now() > deadline) throw inWords(obstacle)
    await sleep(RETRY_MS, undefined, { signal: stopRequested })
  }
}

function inWords({ code, message }) {
  const another = `PORT=${port() + 1} npm start`
  switch (code) {
    case 'EADDRINUSE':
      return new LaunchError(`Port ${port()} on ${host()} is taken by another program`, {
        cure: `Stop that one (or an OpsMantik that runs already), or choose another port: ${another}`,
      })
    case 'EACCES':
      return new LaunchError(`Port ${port()} is reserved for the administrator`, {
        cure: `Choose one above 1023: PORT=3333 npm start`,
      })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new LaunchError(`HOST=${host()} is not an address of this machine`, {
        cure: 'HOST=127.0.0.1 serves this machine only, HOST=0.0.0.0 everybody who can reach it.',
      })
    default:
      return new LaunchError(`Nobody can listen on ${host()}, port ${port()}: ${message}`)
  }
}
