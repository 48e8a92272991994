/**
 * How long events took from their sender to the open pages.
 *
 * @typedef {object} Deliveries
 * @property {number} expected one for each acknowledged event and page
 * @property {number} missing
 * @property {Delay} fromAnswer since the sender had its answer, which comes after the commit; 0 when the
 *   page was faster
 * @property {Delay} fromSending since the event was due to be sent
 * @typedef {{ p50: number, p95: number, p99: number, max: number }} Delay ms
 */
import { percentile } from '../measure/figures.js'

/**
 * @param {[number, number, number, number][]} exchanges of each request: counter of its first event, how many
 *   events, when it was answered, ms from due to answered
 * @param {{ counters: number[], times: number[] }} arrivals of each delivery: which event, when
 * @param {number} pages
 * @returns {Deliveries}
 */
export function deliveriesOf(exchanges, { counters, times }, pages) {
  const sent = new Map()
  for (const [first, count, answeredAt, latency] of exchanges) {
    for (let i = 0; i < count; i++) sent.set(first + i, { answeredAt, latency })
  }
  const fromAnswer = []
  const fromSending = []
  for (const [i, counter] of counters.entries()) {
    const exchange = sent.get(counter)
    if (!exchange) continue // of the warm-up
    const since = times[i] - exchange.answeredAt
    fromAnswer.push(Math.max(0, since))
    fromSending.push(since + exchange.latency)
  }
  const expected = sent.size * pages
  return {
    expected,
    missing: expected - fromAnswer.length,
    fromAnswer: delay(fromAnswer),
    fromSending: delay(fromSending),
  }
}

function delay(values) {
  const sorted = Float64Array.from(values).sort()
  const [p50, p95, p99, max] = [0.5, 0.95, 0.99, 1].map((share) => percentile(sorted, share))
  return { p50, p95, p99, max }
}
