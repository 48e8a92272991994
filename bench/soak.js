import { growthOf, watchMemory } from './measure/memory.js'
import { canMeasure } from './measure/processes.js'
import { measureServer } from './measure/server.js'
import { failuresOf } from './report/failures.js'
import { goal } from './report/goal.js'
import { ingestReport } from './report/ingest_report.js'
import { progress } from './report/progress.js'
import { summaryOf } from './report/summary.js'
import { startProduct } from './targets/product.js'
import { withBench } from './with_bench.js'

/** Mostly single events, as browsers send them, and now and then what one kept while it was offline. */
const SIZES = [1, 1, 1, 1, 1, 1, 1, 1, 1, 5]

const SATURATED = 64

/** Connections that may be used when the server lags behind. */
const CROWD = 256

/** `npm run bench -- soak` */
export default function soak(options) {
  return withBench(async (bench) => {
    const most = await progress('Measuring how much it can take', () =>
      measureProduct(bench, { connections: SATURATED }, { seconds: options.seconds })
    )
    const rate = Math.max(1, Math.round(most.requestsPerSecond * options.share))
    const title = `${rate} requests/s for ${options.minutes} minutes`
    const steady = await progress(title, () =>
      measureProduct(
        bench,
        { connections: CROWD, rate },
        { seconds: options.minutes * 60, watch: ({ pid }) => watchMemory(pid) }
      )
    )
    const ledger = await progress('Looking for every event', () => compare(bench))
    return toResult({ most, soak: steady }, ledger, options)
  })
}

async function measureProduct(bench, load, what) {
  await bench.database.reset()
  const start = () => startProduct(bench.database)
  return measureServer(bench, { start, load: { sizes: SIZES, visitors: 1, ...load }, ...what })
}

/** Takes every stored event out of the ledger of the acknowledged ones: what is left in it was lost. */
async function compare({ database, generator }) {
  const ledger = await generator.ledger()
  let strangers = 0
  for await (const id of database.eventIds()) if (!ledger.take(id)) strangers++
  return { lost: ledger.size, strangers }
}

function toResult(round, { lost, strangers }, options) {
  const { watched: megabytes, drainMs, latency, mostWaiting } = round.soak
  const goals = [
    goal('acknowledged events that were lost', lost, { most: 0 }),
    goal('stored events that were not acknowledged, or twice', strangers, { most: 0 }),
    goal('memory, last third over first', growthOf(megabytes), { most: 1.1 }),
    goal('ms after the last was due until all were answered', drainMs, { most: 1_000 }),
  ]
  const failures = failuresOf('soak', round.soak)
  if (lost) failures.push(`${lost} acknowledged events are not in the database`)
  const rounds = [round]
  const summary = summaryOf(rounds)
  const result = { options, measuresCpu: canMeasure, goals, summary, rounds }
  const notes = [
    `Requests that were due or on their way: ${mostWaiting} at most. Slowest: ${latency.max.toFixed(0)} ms.`,
  ]
  if (megabytes.length) {
    const [first, last] = [megabytes[0], megabytes.at(-1)].map((value) => value.toFixed(0))
    notes.push(
      `Memory: ${first} MB at first, ${last} MB at last, ${Math.max(...megabytes).toFixed(0)} MB at most.`
    )
  }
  return { result, report: ingestReport(result, notes), failures }
}
