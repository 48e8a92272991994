/**
 * Requests at a constant rate, whether the server keeps up or not. Latency counts from the moment at
 * which a request was due, so a server that stalls is charged for all that would have come meanwhile.
 * Timers tick in milliseconds: up to one of them is the generator's own.
 *
 * @param {object} what
 * @param {import('./connection.js').Connection[]} what.connections the most that are used at a time;
 *   beyond them, what is due waits here
 * @param {import('./requests.js').Requests} what.requests
 * @param {number} what.seconds
 * @param {number} what.rate requests a second
 * @param {(request: import('./requests.js').Request, status: number, body: Buffer | null, latency: number) => void}
 *   what.onAnswer
 * @returns {Promise<{ mostWaiting: number, drainMs: number }>} how many were due or on their way at most,
 *   and how long after the last was due all had their answer
 */
export function openLoop({ connections, requests, seconds, rate, onAnswer }) {
  const idle = [...connections]
  const total = Math.round(rate * seconds)
  const begun = performance.now()
  const dueAt = (index) => begun + (index * 1000) / rate
  let due = 0
  let sent = 0
  let answered = 0
  let mostWaiting = 0

  return new Promise((resolve) => {
    const pump = () => {
      while (sent < due && idle.length) send(idle.pop(), dueAt(sent++))
    }
    const send = (connection, at) => {
      const request = requests.next()
      connection.exchange(request.bytes, (status, body) => {
        onAnswer(request, status, body, performance.now() - at)
        idle.push(connection)
        if (++answered < total) pump()
        else resolve({ mostWaiting, drainMs: performance.now() - dueAt(total - 1) })
      })
    }
    const tick = () => {
      const now = performance.now()
      while (due < total && dueAt(due) <= now) due++
      mostWaiting = Math.max(mostWaiting, due - answered)
      pump()
      if (due < total) setTimeout(tick, dueAt(due) - now)
    }
    tick()
  })
}
