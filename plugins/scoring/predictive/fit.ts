import { factorize, inverseDiagonal, solve, type Factor } from './symmetric.js'
import type { Table } from './table.js'

const MAX_ROUNDS = 50
const MAX_HALVINGS = 20

/** Differences of the likelihood below this share of itself are rounding errors. */
const TOLERANCE = 1e-12

/** Keeps the curvature above 0 where a prediction is as good as certain. */
const MIN_CURVATURE = 1e-12

export interface Fit {
  intercept: number
  weights: Float64Array
  /** Of the intercept first, then of the weights; null where the rows do not tell. */
  standardErrors: (number | null)[]
  /** Without the penalty. */
  logLikelihood: number
  /** False where it went on for ever: one class only, or classes that a line separates, without a penalty. */
  hasConverged: boolean
}

interface Options {
  /** Strength of the penalty `ridge / 2 * sum of squared weights`; the intercept is free of it. */
  ridge: number
  /** Which rows to learn from; all of them unless said. */
  uses?: (row: number) => boolean
}

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares), with halved steps where a whole one would
 * lead down. Rows that hold something else than finite numbers are left out. Constant columns, and those that are sums of
 * others, get weight 0 without a penalty and a standard error of null.
 *
 * Standard errors are roots of the diagonal of the inverse of (X'WX + ridge): those of the maximum likelihood without a
 * penalty, and the posterior ones under the prior that a penalty stands for.
 */
export function fit(table: Table, options: Options): Fit {
  const size = table.width + 1
  let at = lookAt(table, options, new Float64Array(size))
  let hasConverged = false
  for (let round = 0; round < MAX_ROUNDS && !hasConverged; round++) {
    const next = climb(table, options, at)
    hasConverged = next.objective - at.objective <= slack(at)
    at = next
  }
  const errors = inverseDiagonal(factorize(at.curvature, size))
  return {
    intercept: at.point[0],
    weights: at.point.slice(1),
    standardErrors: errors.map((variance) => (variance === null ? null : Math.sqrt(variance))),
    logLikelihood: at.logLikelihood,
    hasConverged,
  }
}

/** A point (intercept and weights) and how the land lies there. */
interface Place {
  point: Float64Array
  logLikelihood: number
  /** The likelihood less the penalty: what is to be made large. */
  objective: number
  slope: Float64Array
  curvature: Float64Array
}

/** The next place; the same one when there is no way up. */
function climb(table: Table, options: Options, from: Place): Place {
  const factor: Factor = factorize(from.curvature, table.width + 1)
  const step = solve(factor, from.slope)
  for (let halving = 0; halving < MAX_HALVINGS; halving++) {
    const next = lookAt(
      table,
      options,
      from.point.map((value, i) => value + step[i] / 2 ** halving)
    )
    if (next.objective >= from.objective - slack(from)) return next
  }
  return from
}

function slack({ objective }: Place) {
  return TOLERANCE * (Math.abs(objective) + 0.1)
}

function lookAt(table: Table, { ridge, uses }: Options, point: Float64Array): Place {
  const { width, values, targets } = table
  const size = width + 1
  const slope = new Float64Array(size)
  const curvature = new Float64Array(size * size)
  const filled = new Uint16Array(width)
  let logLikelihood = 0

  for (let row = 0, at = 0; row < table.length; row++, at += width) {
    if (uses && !uses(row)) continue
    let odds = point[0]
    let count = 0
    for (let j = 0; j < width; j++) {
      const value = values[at + j]
      if (value === 0) continue
      odds += point[j + 1] * value
      filled[count++] = j
    }
    if (!Number.isFinite(odds)) continue

    const target = targets[row]
    const probability = 1 / (1 + Math.exp(-odds))
    const miss = target - probability
    const bend = Math.max(probability * (1 - probability), MIN_CURVATURE)
    logLikelihood += target * odds - softplus(odds)
    slope[0] += miss
    curvature[0] += bend
    for (let i = 0; i < count; i++) {
      const j = filled[i]
      const value = values[at + j]
      const bent = bend * value
      const line = (j + 1) * size
      slope[j + 1] += miss * value
      curvature[line] += bent
      for (let k = 0; k <= i; k++) curvature[line + filled[k] + 1] += bent * values[at + filled[k]]
    }
  }

  let objective = logLikelihood
  for (let j = 1; j < size; j++) {
    objective -= (ridge / 2) * point[j] ** 2
    slope[j] -= ridge * point[j]
    curvature[j * size + j] += ridge
  }
  return { point, logLikelihood, objective, slope, curvature }
}

/** log(1 + e^x) without overflow. */
function softplus(x: number) {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x))
}
