import { median } from '../measure/figures.js'

/**
 * @typedef {import('../measure/meter.js').Measurement} Measurement
 * @typedef {Record<string, Measurement>} Round
 */

/**
 * The rounds in which none of these measurements was noisy; all of them when none was quiet.
 *
 * @param {Round[]} rounds
 * @param {string[]} names
 */
export function quietRounds(rounds, names) {
  const quiet = rounds.filter((round) => names.every((name) => !round[name].isNoisy))
  return quiet.length ? quiet : rounds
}

/**
 * @param {Round[]} rounds
 * @param {string[]} names measurements that are looked at together
 * @param {(...measurements: Measurement[]) => number | null} figure of one round
 * @returns {number | null} its median
 */
export function medianOf(rounds, names, figure) {
  const figures = quietRounds(rounds, names).map((round) =>
    figure(...names.map((name) => round[name]))
  )
  return median(figures)
}

/** @param {Round[]} rounds @returns {Record<string, object>} medians by measurement */
export function summaryOf(rounds) {
  const summaries = Object.keys(rounds[0]).map((name) => {
    const of = (figure) => medianOf(rounds, [name], figure)
    return [
      name,
      {
        requestsPerSecond: of((m) => m.requestsPerSecond),
        eventsPerSecond: of((m) => m.eventsPerSecond),
        p50: of((m) => m.latency.p50),
        p95: of((m) => m.latency.p95),
        p99: of((m) => m.latency.p99),
        appCpu: of((m) => m.cpu.app),
        postgresCpu: of((m) => m.cpu.postgres),
        totalCpu: of((m) => m.cpu.total),
        wal: of((m) => m.wal),
        generatorCpu: of((m) => m.generatorCpu),
        noisyRounds: rounds.filter((round) => round[name].isNoisy).length,
      },
    ]
  })
  return Object.fromEntries(summaries)
}
