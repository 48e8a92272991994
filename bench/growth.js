import { fill } from './growth/fill.js'
import { withSecondDatabase } from './growth/full_database.js'
import { createMonths, lastMonths } from './growth/months.js'
import { canMeasure } from './measure/processes.js'
import { measureServer } from './measure/server.js'
import { failuresOfRounds } from './report/failures.js'
import { goal } from './report/goal.js'
import { ingestReport } from './report/ingest_report.js'
import { progress } from './report/progress.js'
import { medianOf, summaryOf } from './report/summary.js'
import { startProduct } from './targets/product.js'
import { withBench } from './with_bench.js'

const MONTHS = 12
const LOAD = { sizes: [20], connections: 64 }
const BOTH = ['full', 'empty']
const MOST_PERCENT = 10

/** `npm run bench -- growth`: what an event costs when there are many already. */
export default function growth(options) {
  const months = lastMonths(MONTHS)
  return withSecondDatabase((full, adminUrl) =>
    withBench(async (bench) => {
      await progress(
        `Filling ${months.length} months with ${options.million} million events`,
        async () => {
          await createMonths(full.url, months)
          await fill(adminUrl, bench.site.id, months, options.million * 1_000_000)
        }
      )
      return withBench((empty) => rounds({ full: bench, empty }, options))
    }, full)
  )
}

async function rounds(benches, options) {
  const results = []
  for (let round = 1; round <= options.rounds; round++) {
    const result = {}
    for (const name of BOTH) {
      const run = () => measureOne(benches[name], name === 'empty', options)
      result[name] = await progress(`Round ${round}, ${name} database`, run)
    }
    results.push(result)
  }
  return toResult(results, options)
}

async function measureOne(bench, isEmpty, { seconds }) {
  const { database } = bench
  await (isEmpty ? database.reset() : database.checkpoint())
  return measureServer(bench, { start: () => startProduct(database), load: LOAD, seconds })
}

function toResult(results, options) {
  const percentMore = (figure) => (full, empty) =>
    figure(full) === null ? null : (figure(full) / figure(empty) - 1) * 100
  const goals = [
    ['CPU an event, percent more', percentMore((m) => m.cpu.total)],
    ['time an event, percent more', percentMore((m) => 1 / m.eventsPerSecond)],
  ].map(([title, figure]) => goal(title, medianOf(results, BOTH, figure), { most: MOST_PERCENT }))

  const summary = summaryOf(results)
  const result = { options, measuresCpu: canMeasure, goals, summary, rounds: results }
  return { result, report: ingestReport(result), failures: failuresOfRounds(results) }
}
