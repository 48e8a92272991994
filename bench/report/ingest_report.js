import { goalRows } from './goal.js'
import { number, table } from './table.js'

const TITLES = {
  productSingle: 'application, 1 event, 64 connections',
  ceilingSingle: 'ceiling,     1 event, 64 connections',
  productBatch: 'application, 20 events, 64 connections',
  ceilingBatch: 'ceiling,     20 events, 64 connections',
  productEight: 'application, 1 event, 8 connections',
  productModest: 'application, 1 event, 300 requests/s',
  oneProduct: 'application, one process, 256 connections',
  oneCeiling: 'ceiling,     one process, 256 connections',
  severalProduct: 'application, several processes, 256 connections',
  severalCeiling: 'ceiling,     several processes, 256 connections',
  callsMost: 'calls,       64 connections',
  callsModest: 'calls,       100 requests/s',
  most: 'mixed, as much as it can take',
  soak: 'mixed, constant rate',
  live: 'application, 1 event, while pages watch',
  full: 'full database, 20 events, 64 connections',
  empty: 'empty database, 20 events, 64 connections',
}

const HEAD = [
  ...['', 'requests/s', 'events/s', 'p50 ms', 'p95', 'p99'],
  ...['CPU µs/event', 'app', 'PostgreSQL', 'WAL B/event', 'generator µs/request'],
]

const HOW = ({ length }) =>
  `Medians of ${length} interleaved rounds; noisy ones count only when all are.`

/**
 * @param {{ summary: Record<string, object>, rounds: object[], goals: object[], measuresCpu: boolean }} result
 * @param {string[]} [notes]
 */
export function ingestReport({ summary, rounds, goals, measuresCpu }, notes = [HOW(rounds)]) {
  const lines = Object.entries(summary).map(([name, s]) => [
    TITLES[name] + (s.noisyRounds ? ` (${s.noisyRounds} noisy)` : ''),
    number(s.requestsPerSecond),
    number(s.eventsPerSecond),
    ...[s.p50, s.p95, s.p99].map((ms) => number(ms, 1)),
    ...[s.totalCpu, s.appCpu, s.postgresCpu, s.wal].map((value) => number(value)),
    number(s.generatorCpu),
  ])
  const all = measuresCpu
    ? notes
    : [...notes, 'This system does not say what a process used: no CPU figures.']
  return [table([HEAD, ...lines]), '', ...all, '', table(goalRows(goals), { leftColumns: 2 })].join(
    '\n'
  )
}
