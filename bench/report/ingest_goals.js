import { goal } from './goal.js'
import { medianOf } from './summary.js'

const ratio = (figure) => (product, ceiling) => figure(product) / figure(ceiling)
const perSecond = ratio((m) => m.eventsPerSecond)
const p99 = ratio((m) => m.latency.p99)

/** Measurement or measurements, figure of a round, and what it has to reach. */
const SINGLE = ['productSingle', 'ceilingSingle']
const BATCH = ['productBatch', 'ceilingBatch']

const GOALS = [
  ['requests/s, share of the ceiling', SINGLE, perSecond, { least: 0.6, aim: 0.8 }],
  ['p99, times the ceiling’s', SINGLE, p99, { most: 2 }],
  ['CPU µs an event, single', ['productSingle'], (m) => m.cpu.total, { most: 187, aim: 174 }],
  ['WAL bytes an event, single', ['productSingle'], (m) => m.wal, { most: 800 }],
  ['batches: events/s, share of the ceiling', BATCH, perSecond, { least: 0.75, aim: 0.9 }],
  ['batches: p99, times the ceiling’s', BATCH, p99, { most: 2 }],
  ['batches: CPU µs an event', ['productBatch'], (m) => m.cpu.total, { most: 60 }],
  ['batches: WAL bytes an event', ['productBatch'], (m) => m.wal, { most: 720 }],
  ['8 connections: p50 ms', ['productEight'], (m) => m.latency.p50, { most: 5 }],
  ['8 connections: p99 ms', ['productEight'], (m) => m.latency.p99, { most: 20 }],
  ['300 requests/s: p50 ms', ['productModest'], (m) => m.latency.p50, { most: 5 }],
  ['300 requests/s: p99 ms', ['productModest'], (m) => m.latency.p99, { most: 20 }],
]

/**
 * Ratios are taken within each round, where both had the same machine; then the median of the rounds.
 *
 * @param {import('./summary.js').Round[]} rounds
 */
export function ingestGoals(rounds) {
  return GOALS.filter(([, names]) => names.every((name) => name in rounds[0])).map(
    ([title, names, figure, bounds]) => goal(title, medianOf(rounds, names, figure), bounds)
  )
}
