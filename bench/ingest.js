import { canMeasure } from './measure/processes.js'
import { measureServer } from './measure/server.js'
import { failuresOfRounds } from './report/failures.js'
import { ingestGoals } from './report/ingest_goals.js'
import { ingestReport } from './report/ingest_report.js'
import { progress } from './report/progress.js'
import { summaryOf } from './report/summary.js'
import { startCeiling } from './targets/ceiling.js'
import { startProduct } from './targets/product.js'
import { withBench } from './with_bench.js'

const SATURATED = 64
const UNSATURATED = 8
const MODEST_RATE = 300

/**
 * The measurements of one round by name. They are interleaved, so that whatever else the machine does
 * falls on all of them.
 */
const PLAN = {
  single: {
    productSingle: { target: 'product', sizes: [1], connections: SATURATED },
    ceilingSingle: { target: 'ceiling', sizes: [1], connections: SATURATED },
  },
  batch: {
    productBatch: { target: 'product', sizes: [20], connections: SATURATED },
    ceilingBatch: { target: 'ceiling', sizes: [20], connections: SATURATED },
  },
  unsaturated: {
    productEight: { target: 'product', sizes: [1], connections: UNSATURATED },
    productModest: { target: 'product', sizes: [1], connections: UNSATURATED, rate: MODEST_RATE },
  },
}

/** `npm run bench -- ingest` */
export default function ingest(options) {
  const plan = Object.assign({}, ...options.only.map((group) => PLAN[group]))
  return withBench(async (bench) => {
    const rounds = []
    for (let round = 1; round <= options.rounds; round++) {
      const results = {}
      for (const [name, what] of Object.entries(plan)) {
        const run = () => measureOne(bench, what, options)
        results[name] = await progress(`Round ${round}, ${name}`, run)
      }
      rounds.push(results)
    }
    return toResult(rounds, options)
  })
}

async function measureOne(bench, { target, ...load }, { visitors, ceiling, seconds, cold }) {
  const { database } = bench
  await database.reset()
  return measureServer(bench, {
    start: () => (target === 'product' ? startProduct(database) : startCeiling(database, ceiling)),
    load: { ...load, visitors },
    seconds,
    isCold: cold,
  })
}

function toResult(rounds, options) {
  const summary = summaryOf(rounds)
  const goals = ingestGoals(rounds)
  const result = { options, measuresCpu: canMeasure, goals, summary, rounds }
  return { result, report: ingestReport(result), failures: failuresOfRounds(rounds) }
}
