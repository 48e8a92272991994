import { LaunchError } from '../launch/process/launch_error.js'
import { fill } from './growth/fill.js'
import { createMonths, lastMonths } from './growth/months.js'
import { CALLERS, callerOf } from './load/call_requests.js'
import { canMeasure } from './measure/processes.js'
import { measureServer } from './measure/server.js'
import { failuresOfRounds } from './report/failures.js'
import { goal } from './report/goal.js'
import { ingestReport } from './report/ingest_report.js'
import { progress } from './report/progress.js'
import { medianOf, summaryOf } from './report/summary.js'
import { number } from './report/table.js'
import { startProduct } from './targets/product.js'
import { withBench } from './with_bench.js'

const MONTHS = 12
const CALLS_PER_MILLION_EVENTS = 50_000

/** Interleaved, so that whatever else the machine does falls on all of them. */
const PLAN = {
  productSingle: { load: { sizes: [1], connections: 64 } },
  callsMost: { load: { sizes: [1], connections: 64, isOfCalls: true } },
  callsModest: { load: { sizes: [1], connections: 8, rate: 100, isOfCalls: true } },
}

/** `npm run bench -- calls`: a call is told, matched among many visits, and stored. */
export default function calls(options) {
  const { DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl } = process.env
  if (!adminUrl) {
    throw new LaunchError('This fills months of history, for which DATABASE_URL has no right', {
      cure: 'Unset DATABASE_URL to use the embedded PostgreSQL.',
    })
  }
  return withBench(async (bench) => {
    const months = lastMonths(MONTHS)
    await progress(`Filling ${MONTHS} months with ${options.million} million events`, async () => {
      await createMonths(url, months)
      await fill(adminUrl, bench.site.id, months, options.million * 1_000_000)
      await bench.database.fillCalls(bench.site.id, options.million * CALLS_PER_MILLION_EVENTS)
    })
    const rounds = []
    for (let round = 1; round <= options.rounds; round++) {
      const results = {}
      for (const [name, what] of Object.entries(PLAN)) {
        const run = () => measureOne(bench, what, options)
        results[name] = await progress(`Round ${round}, ${name}`, run)
      }
      rounds.push(results)
    }
    return toResult(rounds, options)
  })
}

async function measureOne(bench, { load }, { seconds }) {
  const { database, site } = bench
  const fingerprints = Array.from({ length: CALLERS }, (_, n) => callerOf(n))
  await database.keepVisiting(site.id, fingerprints)
  await database.checkpoint()
  return measureServer(bench, {
    start: () => startProduct(database),
    load,
    seconds,
    count: load.isOfCalls ? () => database.countCalls() : undefined,
  })
}

function toResult(rounds, options) {
  const of = (name, figure) => medianOf(rounds, [name], figure)
  const perSecond = (m) => m.requestsPerSecond
  const ratio = medianOf(
    rounds,
    ['callsMost', 'productSingle'],
    (most, single) => perSecond(most) / perSecond(single)
  )
  const goals = [
    goal('calls/s, 64 connections', of('callsMost', perSecond), { least: 500 }),
    goal(
      '100 calls/s: p95 ms from the request to the match',
      of('callsModest', (m) => m.latency.p95),
      { most: 10 }
    ),
  ]
  const notes = [
    `${number(options.million * 1e6)} events of ${MONTHS} months, ${number(options.million * CALLS_PER_MILLION_EVENTS)} calls before.`,
    `A call costs as much as ${number(1 / ratio, 1)} events told one by one (${number(ratio, 2)} of their requests/s).`,
  ]
  const summary = summaryOf(rounds)
  const result = { options, measuresCpu: canMeasure, goals, ratio, summary, rounds }
  return { result, report: ingestReport(result, notes), failures: failuresOfRounds(rounds) }
}
