/** A connection that was lost is opened again, but not as fast as a loop can turn. */
const PAUSE_AFTER_LOSS_MS = 20

/**
 * Each connection sends its next request when the last one was answered: as much as the server can take.
 * Ends when all that was sent has its answer.
 *
 * @param {object} what
 * @param {import('./connection.js').Connection[]} what.connections
 * @param {import('./requests.js').Requests} what.requests
 * @param {number} what.seconds
 * @param {(request: import('./requests.js').Request, status: number, body: Buffer | null, latency: number) => void}
 *   what.onAnswer latency in ms
 */
export async function closedLoop({ connections, requests, seconds, onAnswer }) {
  const end = performance.now() + seconds * 1000
  await Promise.all(
    connections.map((connection) => new Promise((resolve) => send(connection, resolve)))
  )

  function send(connection, resolve) {
    const begun = performance.now()
    if (begun >= end) return resolve()
    const request = requests.next()
    connection.exchange(request.bytes, (status, body) => {
      onAnswer(request, status, body, performance.now() - begun)
      if (status === 0) setTimeout(send, PAUSE_AFTER_LOSS_MS, connection, resolve)
      else send(connection, resolve)
    })
  }
}
