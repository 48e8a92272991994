import { monotonic } from '../measure/clock.js'
import { closedLoop } from './closed_loop.js'
import { Connection } from './connection.js'
import { Ledger } from './ledger.js'
import { openLoop } from './open_loop.js'
import { CallRequests } from './call_requests.js'
import { Requests } from './requests.js'
import { Tally } from './tally.js'

/**
 * A process of its own that makes the load. One order at a time comes as a message, and is answered with
 * one: `prepare` builds the requests, `run` sends them, `ledger` tells which events were acknowledged since
 * they were built. Connections stay open in between.
 */
let requests
let ledger
let connections = []

const ORDERS = {
  prepare({ address, ...what }) {
    for (const connection of connections) connection.close()
    const host = `${address.host}:${address.port}`
    requests = what.isOfCalls
      ? new CallRequests({ ...what, host })
      : new Requests({ ...what, host })
    ledger = new Ledger()
    connections = Array.from({ length: what.connections }, () => new Connection(address))
  },

  async run({ seconds, rate, isTimed = false }) {
    const tally = new Tally()
    const exchanges = []
    const loop = rate ? openLoop : closedLoop
    const more = await loop({
      connections,
      requests,
      seconds,
      rate,
      onAnswer(request, status, body, latency) {
        const accepted = tally.add(request, status, body, latency)
        if (accepted !== request.ids.length) return
        ledger.add(request.first, accepted)
        if (isTimed) exchanges.push([request.first, accepted, monotonic(), latency])
      },
    })
    return { ...tally.summary(), ...more, ...(isTimed && { exchanges }) }
  },

  ledger: () => ({ ledger: String(ledger) }),
}

process.on('message', async ({ order, ...what }) => {
  process.send((await ORDERS[order](what)) ?? {})
})
process.on('disconnect', () => process.exit())
