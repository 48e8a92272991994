import { closedLoop } from './closed_loop.js'
import { Connection } from './connection.js'
import { openLoop } from './open_loop.js'
import { Requests } from './requests.js'
import { Tally } from './tally.js'

/**
 * A process of its own that makes the load. One order at a time comes as a message, and is answered with
 * one: `prepare` builds the requests, `run` sends them. Connections stay open in between.
 */
let requests
let connections = []

const ORDERS = {
  prepare({ address, ...what }) {
    for (const connection of connections) connection.close()
    requests = new Requests({ ...what, host: `${address.host}:${address.port}` })
    connections = Array.from({ length: what.connections }, () => new Connection(address))
  },

  async run({ seconds, rate, use = connections.length }) {
    const tally = new Tally()
    const loop = rate ? openLoop : closedLoop
    await loop({
      connections: connections.slice(0, use),
      requests,
      seconds,
      rate,
      onAnswer: (...answer) => tally.add(...answer),
    })
    return tally.summary()
  },
}

process.on('message', async ({ order, ...what }) => {
  process.send((await ORDERS[order](what)) ?? {})
})
process.on('disconnect', () => process.exit())
