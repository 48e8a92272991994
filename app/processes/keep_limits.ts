import cluster, { type Worker } from 'node:cluster'
import { LimitKeeper, type Peer } from '#app/processes/limit_keeper'
import { isOfLimits, type FromProcess } from '#app/processes/limit_messages'

/** In the parent: counts for its web processes what none of them can count alone. */
export function keepLimits() {
  const keeper = new LimitKeeper()
  const peers = new Map<Worker, Peer>()
  cluster.on('online', (worker) => {
    const peer: Peer = {
      send: (message) => {
        // One that is leaving has closed its channel: it will ask no more.
        if (worker.isConnected()) worker.send(message, () => {})
      },
    }
    peers.set(worker, peer)
    keeper.add(peer)
  })
  cluster.on('disconnect', (worker) => {
    const peer = peers.get(worker)
    if (peer) keeper.remove(peer)
    peers.delete(worker)
  })
  cluster.on('message', (worker, message) => {
    const peer = peers.get(worker)
    if (peer && isOfLimits(message)) keeper.hear(peer, message as FromProcess)
  })
}
