import { canMeasure } from './measure/processes.js'
import { measureServer } from './measure/server.js'
import { failuresOfRounds } from './report/failures.js'
import { goal } from './report/goal.js'
import { ingestReport } from './report/ingest_report.js'
import { progress } from './report/progress.js'
import { medianOf, summaryOf } from './report/summary.js'
import { startCeiling } from './targets/ceiling.js'
import { startProduct } from './targets/product.js'
import { withBench } from './with_bench.js'

const CONNECTIONS = 256

/** As few as the ceiling writes: each session when it is new, and then once a minute. */
const SESSIONS = 'cached'

const perSecond = (m) => m.eventsPerSecond

const GOALS = [
  [
    'several processes: requests/s, share of the ceiling',
    ['severalProduct', 'severalCeiling'],
    (product, ceiling) => perSecond(product) / perSecond(ceiling),
    { least: 0.6 },
  ],
  [
    'several processes: p99, times the ceiling’s',
    ['severalProduct', 'severalCeiling'],
    (product, ceiling) => product.latency.p99 / ceiling.latency.p99,
    { most: 2 },
  ],
  [
    'several processes: requests/s, times those of one',
    ['severalProduct', 'oneProduct'],
    (several, one) => perSecond(several) / perSecond(one),
    { least: 1 },
  ],
]

/** `npm run bench -- scale` */
export default function scale(options) {
  const targets = {
    one: { processes: 1, names: ['oneProduct', 'oneCeiling'] },
    several: { processes: options.processes, names: ['severalProduct', 'severalCeiling'] },
  }
  return withBench(async (bench) => {
    const rounds = []
    for (let round = 1; round <= options.rounds; round++) {
      const results = {}
      for (const { processes, names } of options.only.map((name) => targets[name])) {
        for (const [name, start] of [
          [names[0], (database) => startProduct(database, processes)],
          [names[1], (database) => startCeiling(database, SESSIONS, processes)],
        ]) {
          const run = () => measureOne(bench, start, options)
          results[name] = await progress(`Round ${round}, ${name}`, run)
        }
      }
      rounds.push(results)
    }
    return toResult(rounds, options)
  })
}

async function measureOne(bench, start, { seconds }) {
  const { database } = bench
  await database.reset()
  return measureServer(bench, {
    start: () => start(database),
    load: { sizes: [1], connections: CONNECTIONS },
    seconds,
  })
}

function toResult(rounds, options) {
  const goals = GOALS.filter(([, names]) => names.every((name) => name in rounds[0])).map(
    ([title, names, figure, bounds]) => goal(title, medianOf(rounds, names, figure), bounds)
  )
  const result = { options, measuresCpu: canMeasure, goals, summary: summaryOf(rounds), rounds }
  return { result, report: ingestReport(result), failures: failuresOfRounds(rounds) }
}
