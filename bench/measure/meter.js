import { cpuOfMachine, readCpu } from './processes.js'

/** Beyond this share of one core that others use, a measurement says more about them. */
const NOISY_PERCENT = 20

/**
 * What it cost to store events.
 *
 * @typedef {object} Measurement
 * @property {number} requestsPerSecond
 * @property {number} eventsPerSecond
 * @property {{ p50: number, p95: number, p99: number, max: number }} latency ms
 * @property {{ app: number | null, postgres: number | null, total: number | null }} cpu µs an event
 * @property {number} wal bytes an event
 * @property {number} generatorCpu µs a request
 * @property {number | null} foreignPercent of one core that other programs used
 * @property {boolean} isNoisy
 * @property {Record<string, number>} statuses how often each came; 0: the connection was lost
 * @property {number} [mostWaiting] see load/open_loop.js
 * @property {number} [drainMs]
 * @property {number} sent events
 * @property {number} acknowledged of these
 * @property {number} stored rows that came
 *
 * Reads clocks before and after the work.
 *
 * @param {object} what
 * @param {import('../database.js').BenchDatabase} what.database
 * @param {number} what.appPid
 * @param {number[]} what.ourPids processes that make the load
 * @param {() => Promise<number>} [what.count] of what is stored; events, unless it says something else
 * @param {() => Promise<ReturnType<import('../load/tally.js').Tally['summary']>>} work
 * @returns {Promise<Measurement>}
 */
export async function measured({ database, appPid, ourPids, count }, work) {
  count ??= () => database.countEvents()
  const rowsBefore = await count()
  const walBefore = await database.walPosition()
  const before = readClocks(database, appPid, ourPids)
  const load = await work()
  const after = readClocks(database, appPid, ourPids)
  const wal = (await database.walPosition()) - walBefore
  const stored = (await count()) - rowsBefore
  return { ...costOf(before, after, load), ...ratesOf(load), wal: wal / load.acknowledged, stored }
}

function readClocks(database, appPid, ourPids) {
  const cpuOf = readCpu()
  return {
    at: performance.now(),
    machine: cpuOfMachine(),
    app: cpuOf(appPid),
    postgres: cpuOf(database.postmasterPid),
    load: ourPids.reduce((sum, pid) => sum + cpuOf(pid), micros(process.cpuUsage())),
  }
}

function costOf(before, after, { acknowledged }) {
  const used = (clock) => (after[clock] === null ? null : after[clock] - before[clock])
  const app = used('app')
  const postgres = used('postgres')
  const isKnown = app !== null && postgres !== null
  const ours = app + postgres + used('load')
  const micro = (after.at - before.at) * 1000
  const foreignPercent = isKnown ? Math.max(0, ((used('machine') - ours) / micro) * 100) : null
  const each = (cpu) => (cpu === null ? null : cpu / acknowledged)
  return {
    cpu: { app: each(app), postgres: each(postgres), total: isKnown ? each(app + postgres) : null },
    foreignPercent,
    isNoisy: foreignPercent > NOISY_PERCENT,
  }
}

function ratesOf({ seconds, requests, events, acknowledged, statuses, latency, ...load }) {
  const { cpuPerRequest, mostWaiting, drainMs } = load
  return {
    ...(mostWaiting !== undefined && { mostWaiting, drainMs }),
    requestsPerSecond: requests / seconds,
    eventsPerSecond: acknowledged / seconds,
    latency,
    generatorCpu: cpuPerRequest,
    statuses,
    sent: events,
    acknowledged,
  }
}

function micros({ user, system }) {
  return user + system
}
