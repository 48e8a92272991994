/** What was not stored for one reason: on the busier of the last two days, and on a usual day before them. */
export interface DropFacts {
  reason: string
  lately: number
  usually: number
}

const LEAST = 50
const TIMES = 5

/** These are as somebody wants it, or have a line of their own. */
const EXPECTED = new Set(['blocked_address', 'origin_not_allowed'])

/** Whether much more is refused than usual: nobody sees what is not there. */
export function isSpike({ reason, lately, usually }: DropFacts): boolean {
  return !EXPECTED.has(reason) && lately >= LEAST && lately >= usually * TIMES
}
