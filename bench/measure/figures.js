/**
 * @param {ArrayLike<number>} sorted ascending
 * @param {number} share 0.99: the value that 99 % do not exceed
 * @returns {number | null} null: there are no values
 */
export function percentile(sorted, share) {
  return sorted.length ? sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] : null
}

/** @param {(number | null)[]} values @returns {number | null} null: one of them is not known */
export function median(values) {
  if (!values.length || values.includes(null)) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
