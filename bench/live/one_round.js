import { setTimeout as sleep } from 'node:timers/promises'
import { ChildProcess } from '../child_process.js'
import { measured } from '../measure/meter.js'
import { startProduct } from '../targets/product.js'
import { deliveriesOf } from './deliveries.js'
import { signUp } from './sign_up.js'

const WARM_UP_SECONDS = 2

/** For what is still on its way when the last event was answered: the application may hold a message back. */
const LAST_ARRIVALS_MS = 1_500

/** Of the one account of the installation: who is signed in stays so when the server is a new one. */
let cookie

/**
 * @param {{ database: object, generator: object, watchedGenerator: object, quietSite: object,
 *   watchedSite: object }} bench
 * @param {{ streams: number, rate: number, watched: number, seconds: number }} options
 * @returns {Promise<import('../measure/meter.js').Measurement & import('./deliveries.js').Deliveries &
 *   { messageBytes: number }>}
 */
export async function oneRound(bench, options) {
  const { database } = bench
  await database.reset()
  const server = await startProduct(database)
  const pages = new ChildProcess('live/child.js')
  try {
    await prepare(bench, server, pages, options)
    return await measure(bench, server, pages, options)
  } finally {
    await pages.stop()
    await server.stop()
  }
}

async function prepare(bench, { address }, pages, { streams, rate }) {
  const { database, generator, watchedGenerator, quietSite, watchedSite } = bench
  cookie ??= await signUp(`http://${address.host}:${address.port}`)
  await database.admitEverybody(watchedSite)

  const load = { address, sizes: [1], connections: 64 }
  await generator.prepare({ ...load, site: quietSite })
  await watchedGenerator.prepare({ ...load, site: watchedSite })
  await generator.run({ seconds: WARM_UP_SECONDS, rate })
  await database.analyze()
  const path = `/sites/${watchedSite.id}/live/stream`
  await pages.order('open', { address, path, cookie, count: streams })
}

async function measure(bench, { pid: appPid }, pages, options) {
  const { database, generator, watchedGenerator } = bench
  await send(bench, options, WARM_UP_SECONDS)

  let exchanges
  const ourPids = [generator.pid, watchedGenerator.pid, pages.pid]
  const measurement = await measured({ database, appPid, ourPids }, async () => {
    const [watched, others] = await send(bench, options, options.seconds)
    exchanges = watched.exchanges
    return together(watched, others)
  })
  await sleep(LAST_ARRIVALS_MS)
  const arrivals = await pages.order('arrivals')
  const messageBytes = arrivals.bytes / arrivals.messages
  return { ...measurement, ...deliveriesOf(exchanges, arrivals, options.streams), messageBytes }
}

function send({ generator, watchedGenerator }, { rate, watched }, seconds) {
  return Promise.all([
    watchedGenerator.run({ seconds, rate: watched, isTimed: true }),
    generator.run({ seconds, rate: Math.max(1, rate - watched) }),
  ])
}

/** Latency is that of the site that is watched. */
function together(watched, others) {
  const sum = (name) => watched[name] + others[name]
  const statuses = { ...others.statuses }
  for (const [status, count] of Object.entries(watched.statuses)) {
    statuses[status] = (statuses[status] ?? 0) + count
  }
  return {
    ...watched,
    statuses,
    cpuPerRequest: others.cpuPerRequest,
    seconds: Math.max(watched.seconds, others.seconds),
    requests: sum('requests'),
    events: sum('events'),
    acknowledged: sum('acknowledged'),
  }
}
