/** Measures of predicted probabilities against what happened (0 or 1). All take two lists of one length. */

/** How often a good one is ranked before a junk one, ties counting half; null unless there are both. */
export function auc(predicted: ArrayLike<number>, happened: ArrayLike<number>): number | null {
  const order = Uint32Array.from({ length: predicted.length }, (_, i) => i).sort(
    (a, b) => predicted[a] - predicted[b]
  )
  let good = 0
  let ranks = 0
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && predicted[order[to]] === predicted[order[from]]) to++
    const rank = (from + to + 1) / 2
    for (let i = from; i < to; i++) {
      if (happened[order[i]] !== 1) continue
      good++
      ranks += rank
    }
    from = to
  }
  const junk = order.length - good
  return good && junk ? (ranks - (good * (good + 1)) / 2) / (good * junk) : null
}

/** Nobody is ever certain: a probability of 0 or 1 that fails would cost without end. */
const CERTAIN = 1e-15

/** Mean of -log of the probability that was given to what happened. */
export function logLoss(predicted: ArrayLike<number>, happened: ArrayLike<number>): number {
  return mean(predicted, (p, i) => {
    const given = happened[i] === 1 ? p : 1 - p
    return -Math.log(Math.max(given, CERTAIN))
  })
}

/** Mean squared distance between the probability and what happened. */
export function brier(predicted: ArrayLike<number>, happened: ArrayLike<number>): number {
  return mean(predicted, (p, i) => (p - happened[i]) ** 2)
}

export interface Tenth {
  predicted: number
  observed: number
  count: number
}

/** Means by tenths of prediction, all ten; an empty one has 0 for both means. */
export function tenths(predicted: Float64Array, happened: ArrayLike<number>): Tenth[] {
  const sums = Array.from({ length: 10 }, () => ({ predicted: 0, observed: 0, count: 0 }))
  for (const [i, probability] of predicted.entries()) {
    const tenth = sums[Math.min(9, Math.floor(probability * 10))]
    tenth.predicted += probability
    tenth.observed += happened[i]
    tenth.count++
  }
  return sums.map(({ count, ...sum }) => ({
    predicted: count && sum.predicted / count,
    observed: count && sum.observed / count,
    count,
  }))
}

/** Expected calibration error: how far prediction and observation are apart in a tenth, weighed by how many are in it. */
export function calibrationError(predicted: Float64Array, happened: ArrayLike<number>): number {
  const distances = tenths(predicted, happened).map(
    (tenth) => Math.abs(tenth.predicted - tenth.observed) * tenth.count
  )
  return distances.reduce((sum, distance) => sum + distance, 0) / predicted.length
}

function mean(predicted: ArrayLike<number>, cost: (p: number, i: number) => number) {
  let sum = 0
  for (let i = 0; i < predicted.length; i++) sum += cost(predicted[i], i)
  return sum / predicted.length
}
