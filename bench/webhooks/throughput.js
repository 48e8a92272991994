import { setTimeout as sleep } from 'node:timers/promises'
import { rssOf } from './memory.js'
import { startSender } from './worker.js'

/**
 * Signed deliveries a second to one receiver, from the first arrival to the last: of the bare dispatcher and of the worker, with as
 * many on their way. Of an endpoint the worker has only a few on their way, so the receiver stands behind several.
 *
 * @returns {Promise<{ bare: number, worker: number, share: number, workerRssMb: number | null }>}
 */
export async function throughput({ rows, sinks, site, endpoints, port, count, database }) {
  const env = { DATABASE_URL: database.url }
  await rows.fillBare(count)
  const bare = startSender(['bench/webhooks/bare.js', `http://127.0.0.1:${port}/`], env)
  await bare.ended
  const bareRate = rateOf((await sinks.order('arrivals')).arrivals, count)

  await rows.clear()
  const worker = startSender(['build/bin/deliveries.js'], env)
  try {
    await rows.fill(
      site.id,
      endpoints.map(({ id }) => id),
      count
    )
    while ((await rows.countOpen()) > 0) await sleep(100)
    const { arrivals } = await sinks.order('arrivals')
    const workerRate = rateOf(arrivals, count)
    return {
      bare: bareRate,
      worker: workerRate,
      share: workerRate / bareRate,
      workerRssMb: rssOf(worker.pid),
    }
  } finally {
    await worker.stop()
  }
}

function rateOf(arrivals, count) {
  const ids = new Set(arrivals.map(([id]) => id))
  if (ids.size !== count) throw new Error(`${ids.size} of ${count} messages arrived`)
  const times = arrivals.map(([, , at]) => at)
  const [first, last] = times.reduce(([a, b], t) => [Math.min(a, t), Math.max(b, t)], [Infinity, 0])
  return (count / (last - first)) * 1000
}
