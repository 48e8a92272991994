import pg from 'pg'
import { AS_SERVICE } from '../database.js'
import { rssOf } from './memory.js'
import { startSender } from './worker.js'
import { percentile } from '../measure/figures.js'
import { setTimeout as sleep } from 'node:timers/promises'

const SAMPLE_MS = 1_000
/** As many as a lane takes at most. */
const CLAIMED = 200
/** Of a worker that is not there. */
const NOBODY = 0

/**
 * A worker that finds a backlog: how much it delivers in each second until nothing is left, what it holds, and what a claim of
 * another worker takes meanwhile.
 *
 * @returns {Promise<{ count: number, seconds: number, rate: number, first: number, last: number, claimP50: number,
 *   claimP99: number, rssStart: number | null, rssMax: number | null, samples: object[] }>} rates of the first and last quarter
 */
export async function backlog({ rows, sinks, site, endpoints, count, database }) {
  await sinks.order('arrivals')
  await rows.clear()
  const ids = endpoints.map(({ id }) => id)
  await rows.fill(site.id, ids, count)
  const probe = await ClaimProbe.open(database.url, site.workspaceId, ids)
  const worker = startSender(['build/bin/deliveries.js'], { DATABASE_URL: database.url })
  try {
    const samples = await samplesUntilDone({ sinks, probe, worker, count })
    return { count, ...figuresOf(samples), samples }
  } finally {
    await worker.stop()
    await probe.close()
  }
}

async function samplesUntilDone({ sinks, probe, worker, count }) {
  const samples = []
  const startedAt = performance.now()
  for (let left = count; left > 0;) {
    const from = performance.now()
    const claimMs = await probe.measure()
    await sleep(Math.max(0, SAMPLE_MS - (performance.now() - from)))
    const { arrivals } = await sinks.order('arrivals')
    const at = performance.now()
    const sample = { second: (at - startedAt) / 1000, rate: (arrivals.length * 1000) / (at - from) }
    left -= arrivals.length
    samples.push({ ...sample, claimMs, rssMb: rssOf(worker.pid) })
  }
  return samples
}

function figuresOf(samples) {
  // Before the first arrival the worker boots; the last second is not a whole one.
  const whole = samples.slice(samples.findIndex(({ rate }) => rate > 0) + 1, -1)
  const quarter = Math.max(1, whole.length >> 2)
  const claims = samples.flatMap(({ claimMs }) => claimMs).sort((a, b) => a - b)
  const rss = whole.map(({ rssMb }) => rssMb)
  return {
    seconds: samples.at(-1).second,
    rate: mean(whole),
    first: mean(whole.slice(0, quarter)),
    last: mean(whole.slice(-quarter)),
    claimP50: percentile(claims, 0.5),
    claimP99: percentile(claims, 0.99),
    rssStart: rss[quarter] ?? null,
    rssMax: rss.includes(null) || !rss.length ? null : Math.max(...rss.slice(quarter)),
  }
}

function mean(samples) {
  return samples.reduce((sum, { rate }) => sum + rate, 0) / Math.max(1, samples.length)
}

/** Claims as a second worker would, by the statement of the application, and gives back what it got. */
class ClaimProbe {
  #client
  #claimDue
  #lanes

  static async open(url, workspaceId, ids) {
    const probe = new ClaimProbe()
    probe.#client = new pg.Client({ connectionString: url, options: `${AS_SERVICE} -c jit=off` })
    await probe.#client.connect()
    const built = new URL('../../build/app/deliveries/queries/claim_due.js', import.meta.url)
    probe.#claimDue = (await import(built.href)).claimDue
    const lane = (slots) => (destinationId) => ({ workspaceId, destinationId, slots })
    probe.#lanes = [
      ids.slice(0, 1).map(lane(CLAIMED)),
      ids.map(lane(Math.ceil(CLAIMED / ids.length))),
    ]
    return probe
  }

  /** @returns {Promise<number[]>} ms: of a claim for one destination, and of one for all */
  async measure() {
    const took = []
    for (const lanes of this.#lanes) {
      await this.#client.query('BEGIN')
      const startedAt = performance.now()
      await this.#claimDue(this.#client, lanes, NOBODY, new Date())
      took.push(performance.now() - startedAt)
      await this.#client.query('ROLLBACK')
    }
    return took
  }

  close() {
    return this.#client.end()
  }
}
