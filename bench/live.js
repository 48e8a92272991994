import { oneRound } from './live/one_round.js'
import { Generator } from './load/generator.js'
import { median } from './measure/figures.js'
import { canMeasure } from './measure/processes.js'
import { failuresOfRounds } from './report/failures.js'
import { goal } from './report/goal.js'
import { ingestReport } from './report/ingest_report.js'
import { progress } from './report/progress.js'
import { quietRounds, summaryOf } from './report/summary.js'
import { number } from './report/table.js'
import { withBench } from './with_bench.js'

/**
 * `npm run bench -- live`: pages watch one site, while events of it and many more of another one come in.
 */
export default function live(options) {
  return withBench(async (bench) => {
    const quietSite = bench.site
    const watchedSite = await bench.database.makeSite()
    const watchedGenerator = new Generator()
    try {
      const rounds = []
      for (let round = 1; round <= options.rounds; round++) {
        const run = () => oneRound({ ...bench, quietSite, watchedSite, watchedGenerator }, options)
        rounds.push({ live: await progress(`Round ${round}`, run) })
      }
      return toResult(rounds, options)
    } finally {
      await watchedGenerator.stop()
    }
  })
}

function toResult(rounds, options) {
  const quiet = quietRounds(rounds, ['live'])
  const of = (figure) => median(quiet.map((round) => figure(round.live)))
  const goals = [
    goal(
      'from the answer to a page, p50 ms',
      of((m) => m.fromAnswer.p50),
      { most: 30 }
    ),
    goal(
      'from the answer to a page, p99 ms',
      of((m) => m.fromAnswer.p99),
      { most: 100 }
    ),
    goal(
      'deliveries that are missing',
      of((m) => m.missing),
      { most: 0 }
    ),
  ]
  const notes = [
    `${number(of((m) => m.expected))} deliveries a round to ${options.streams} pages, ` +
      `messages of ${number(of((m) => m.messageBytes))} bytes.`,
    `From sending to a page: p50 ${number(
      of((m) => m.fromSending.p50),
      1
    )} ms, ` +
      `p99 ${number(
        of((m) => m.fromSending.p99),
        1
      )} ms.`,
  ]
  const summary = summaryOf(rounds)
  const result = { options, measuresCpu: canMeasure, goals, summary, rounds }
  return { result, report: ingestReport(result, notes), failures: failuresOfRounds(rounds) }
}
