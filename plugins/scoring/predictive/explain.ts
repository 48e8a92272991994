import { FEATURES } from './features.js'
import { calibrated } from './calibrate.js'
import { oddsAt } from './predict.js'
import { has, SIGNALS, type Seen } from './signals.js'
import { rule } from './rules.js'
import type { Model } from './model.js'
import type { Score } from '#app/plugins/contracts/scorer'

/** Below this there is no telling in which direction two log odds lie. */
const SAME = 1e-9

/**
 * A score with what each thing known of the session added to it or took from it. The start is the usual visit (`base`); the
 * way from its probability to this one is shared out as the log odds are, and where the model is not trusted fully, the rules
 * have their part. Whole points that add up exactly to the score.
 */
export function explain(model: Model, row: Float64Array, seen: Seen): Score {
  const exact = new Map<string, number>([['base', 0]])
  const add = (reason: string, points: number) =>
    exact.set(reason, (exact.get(reason) ?? 0) + points)
  for (const signal of SIGNALS) if (has(seen, signal)) add(signal, 0)

  const { calibration, trust, usual, weights } = model
  const start = oddsAt(model, usual)
  const odds = oddsAt(model, row)
  const startProbability = calibrated(calibration, start)
  const perOdds = steepness(model, start, odds)
  add('base', 100 * trust * startProbability)
  for (const [j, { reason }] of FEATURES.entries()) {
    const difference = row[j] - usual[j]
    if (difference !== 0) add(reason, 100 * trust * perOdds * weights[j] * difference)
  }

  const ruling = rule(seen)
  const sum = ruling.points.reduce((total, { points }) => total + points, 0)
  for (const { signal, points } of ruling.points) {
    if (points) add(signal, (1 - trust) * points * (ruling.score / sum))
  }
  return inWholePoints(exact, seen)
}

/** Probability by log odds, on the straight line between two places. */
function steepness({ calibration }: Model, from: number, to: number): number {
  const reached = calibrated(calibration, to)
  if (Math.abs(to - from) < SAME) return calibration.slope * reached * (1 - reached)
  return (reached - calibrated(calibration, from)) / (to - from)
}

/** Rounds down, and gives what is missing to those that lost most. Signals stay with 0 points: they are remembered so. */
function inWholePoints(exact: Map<string, number>, seen: Seen): Score {
  const parts = [...exact].map(([signal, points]) => ({
    signal,
    points: Math.floor(points),
    lost: points - Math.floor(points),
  }))
  const total = Math.round([...exact.values()].reduce((sum, points) => sum + points, 0))
  const score = Math.max(0, Math.min(100, total))
  let missing = score - parts.reduce((sum, { points }) => sum + points, 0)
  for (const part of [...parts].sort((a, b) => b.lost - a.lost)) {
    if (missing-- <= 0) break
    part.points++
  }
  const isMemory = (signal: string) => SIGNALS.some((name) => name === signal && has(seen, name))
  const reasons = parts
    .filter(({ signal, points }) => points !== 0 || isMemory(signal))
    .map(({ signal, points }) => ({ signal, points }))
  return { score, reasons }
}
