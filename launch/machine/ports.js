import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below the range from which systems take the ports of outgoing connections. */
const FIRST = 20_000
const LAST = 29_999

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<NodeJS.ErrnoException | null>} why nobody can listen there; null: one can
 */
export function obstacleToListening(host, port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

/** @param {number} [preferred] taken if it is free */
export async function freePort(preferred) {
  for (let port = preferred || randomInt(FIRST, LAST); ; port = randomInt(FIRST, LAST)) {
    if (!(await obstacleToListening('127.0.0.1', port))) return port
  }
}
