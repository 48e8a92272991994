import { MAX_AWAY, type DaysAway } from '#app/traffic/days/queries/days_away'

/** Element k: how many visitors of a day were not here on any of the k days before. It ends where it stays the same. */
export function newWithin(visitors: number, away: DaysAway[]): number[] {
  const after = new Array<number>(MAX_AWAY).fill(0)
  let longest = 0
  for (const { days, visitors: count } of away) {
    if (days === null || days >= MAX_AWAY) continue
    after[days] += count
    longest = Math.max(longest, days)
  }
  const left = [visitors]
  for (let k = 1; k <= longest; k++) left.push(left[k - 1] - after[k])
  return left
}

/** Of the visitors of a day, those who were not here between `daysBefore` days before and that day. */
export function newAfter(list: readonly number[], daysBefore: number): number {
  return list[Math.min(daysBefore, list.length - 1)] ?? 0
}
