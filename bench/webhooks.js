import { ChildProcess } from './child_process.js'
import { progress } from './report/progress.js'
import { startServer } from './targets/child_server.js'
import { backlog } from './webhooks/backlog.js'
import { latency } from './webhooks/latency.js'
import { startSender } from './webhooks/worker.js'
import { throughput } from './webhooks/throughput.js'
import { toResult } from './webhooks/report.js'
import { WebhookRows } from './webhooks/database.js'
import { withBench } from './with_bench.js'

/** Of the fifty receivers, so many are dead and so many slow. */
const CROWD = { quick: 44, dead: 5, slow: 1 }
/** Of each the worker has four on their way: together as many as the bare dispatcher. */
const ENDPOINTS = 12
const DELIVERIES_A_SECOND = 500
const ONE_RECEIVER_A_SECOND = 200

/** `npm run bench -- webhooks`: how many, how soon, and whether those that are dead or slow hold up the others. */
export default function webhooks(options) {
  return withBench(async (bench) => {
    const rows = await WebhookRows.open(bench.database.url)
    const sinks = new ChildProcess('webhooks/sinks.js')
    try {
      const what = { ...bench, rows, sinks }
      const wants = (part) => options.only.includes(part)
      return toResult({
        options,
        rates: wants('rounds') ? await rounds(what, options) : null,
        latencies: wants('latency') ? await latencies(what, options) : null,
        drained: wants('backlog') ? await drained(what, options) : null,
      })
    } finally {
      await sinks.stop()
      await rows.close()
    }
  })
}

async function rounds(bench, { rounds: count, deliveries }) {
  const { site, ports, endpoints } = await oneReceiver(bench)
  const rates = []
  for (let round = 1; round <= count; round++) {
    const what = { ...bench, site, endpoints, port: ports[0], count: deliveries }
    rates.push(await progress(`Round ${round}`, () => throughput(what)))
  }
  return rates
}

/** Behind several endpoints, since of each there are few on their way. */
async function oneReceiver({ database, sinks }) {
  const site = await database.makeSite()
  const { ports } = await sinks.order('open', { quick: 1, slow: 0 })
  const endpoints = await makeEndpoints(database, site, Array(ENDPOINTS).fill(ports[0]))
  return { site, ports, endpoints }
}

async function drained(bench, { backlog: count }) {
  const { site, endpoints } = await oneReceiver(bench)
  return progress(`A backlog of ${count.toLocaleString('en-GB')}`, () =>
    backlog({ ...bench, site, endpoints, count })
  )
}

async function latencies(bench, options) {
  return {
    alone: await progress('One receiver', () => one(bench, options)),
    crowd: await progress('Fifty receivers', () => many(bench, options)),
  }
}

async function one(bench, { seconds }) {
  const site = await bench.database.makeSite()
  const { ports } = await bench.sinks.order('open', { quick: 1, slow: 0 })
  await makeEndpoints(bench.database, site, ports)
  return withServer(bench, (address) =>
    latency({ ...bench, site, address, judged: ports, conversions: ONE_RECEIVER_A_SECOND, seconds })
  )
}

async function many(bench, { seconds }) {
  const site = await bench.database.makeSite()
  const { ports } = await bench.sinks.order('open', CROWD)
  const dead = Array.from({ length: CROWD.dead }, (_, i) => i + 1) // nobody listens at these
  await makeEndpoints(bench.database, site, [...ports, ...dead])
  const judged = ports.slice(0, CROWD.quick)
  const conversions = DELIVERIES_A_SECOND / (CROWD.quick + CROWD.dead + CROWD.slow)
  return withServer(bench, (address) =>
    latency({ ...bench, site, address, judged, conversions, seconds })
  )
}

async function makeEndpoints(database, site, ports) {
  const urls = ports.map((port) => `http://127.0.0.1:${port}/`)
  const made = startSender(['bench/webhooks/make_endpoints.js', JSON.stringify(site), ...urls], {
    DATABASE_URL: database.url,
  })
  return (await made.output())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

async function withServer({ database, rows }, work) {
  await rows.clear()
  const env = { DATABASE_URL: database.url, JOBS: 'off', OUTBOUND_ALLOW_CIDRS: '127.0.0.0/8' }
  const server = await startServer({ entry: 'build/bin/server.js', path: '/health/ready', env })
  try {
    return await work(server.address)
  } finally {
    await server.stop()
  }
}
