/** A quarter has more days than a small drawing has room for: it is drawn in weeks. */
const MOST_BARS = 31
const DAYS_A_WEEK = 7

/**
 * Visitors of a period for a small drawing, oldest first: a bar a day, or, of long ones, the mean of a day of each week, counted
 * back from today. A day that is not known is one without visitors.
 */
export function barsOf(
  known: readonly number[],
  visitors: readonly number[],
  days: number
): number[] {
  const width = days > MOST_BARS ? DAYS_A_WEEK : 1
  const count = Math.ceil(days / width)
  const sums = new Array<number>(count).fill(0)
  for (const [i, day] of known.entries()) {
    const bar = count - 1 - Math.floor((days - 1 - day) / width)
    if (bar >= 0 && bar < count) sums[bar] += visitors[i]
  }
  return sums.map((sum, bar) => Math.round(sum / daysOfBar(bar, count, days, width)))
}

/** The oldest one may be shorter. */
function daysOfBar(bar: number, count: number, days: number, width: number) {
  return bar === 0 ? days - (count - 1) * width : width
}
