import { createServer } from 'node:http'

/** A process of its own with receivers: those that are well, and one that takes its time. */
const SLOW_MS = 10_000

let arrivals = []
const servers = []

const ORDERS = {
  /** Opens so many that answer at once, and so many slow ones. Answers with their ports. */
  async open({ quick, slow }) {
    const delays = [...Array(quick).fill(0), ...Array(slow).fill(SLOW_MS)]
    return { ports: await Promise.all(delays.map(listen)) }
  },

  /** Message, port and time of each arrival since the last time. */
  arrivals() {
    const taken = arrivals
    arrivals = []
    return { arrivals: taken }
  },
}

async function listen(delayMs) {
  const server = createServer((request, response) => {
    const { port } = server.address()
    arrivals.push([request.headers['webhook-id'], port, Date.now()])
    request.resume().on('end', () => {
      if (delayMs) setTimeout(() => response.end('ok'), delayMs)
      else response.end('ok')
    })
  })
  server.keepAliveTimeout = 30_000
  servers.push(server)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', 1_024, resolve))
  return server.address().port
}

process.on('message', async ({ order, ...what }) => {
  process.send((await ORDERS[order](what)) ?? {})
})
process.on('disconnect', () => process.exit())
