import { isStorable } from '#app/shared/is_storable'
import type { Evidence, MatcherAnswer, Wanted } from '#app/plugins/contracts/matcher'

/** What one matcher said: one of these, according to what it was asked. Null: it has nothing to say. */
export type Said =
  { asked: 'asks'; wanted: Wanted | null } | { asked: 'match'; answer: MatcherAnswer | null }

/** A month: nobody remembers a number for longer. */
const MAX_MINUTES = 43_200
const MAX_REASONS = 16
const MAX_REASON = 64
const MAX_SOURCE = 100
const MAX_RUNNERS_UP = 5

const TIMED = ['fingerprint', 'pressed_number', 'shown_number'] as const
const TIMELESS = ['reference', 'number_source'] as const

/** A copy of what it wants to know, or null when the host does not know of such a thing. */
export function acceptedWish(wish: any): Said | null {
  if (wish === null) return { asked: 'asks', wanted: null }
  const { evidence, minutes } = wish
  const timeless = TIMELESS.find((name) => name === evidence)
  if (timeless) return { asked: 'asks', wanted: { evidence: timeless } }
  const timed = TIMED.find((name) => name === evidence)
  const isBounded = Number.isFinite(minutes) && minutes > 0 && minutes <= MAX_MINUTES
  return timed && isBounded ? { asked: 'asks', wanted: { evidence: timed, minutes } } : null
}

/** A copy of its answer if that keeps the contract, with visits that were found only; else null. */
export function acceptedAnswer(given: any, { visits }: Evidence): Said | null {
  if (given === null) return { asked: 'match', answer: null }
  const { visit, source, windowMin } = given
  const found = new Set(visits.map((one) => one.visit))
  const reasons = acceptedReasons(given.reasons, visit !== null)
  const runnersUp: unknown[] = Array.isArray(given.runnersUp) ? [...given.runnersUp] : [undefined]
  const isKept =
    reasons &&
    (visit === null || found.has(visit)) &&
    runnersUp.every((other) => other !== visit && found.has(other as string)) &&
    (source === undefined || (isStorable(source, MAX_SOURCE) && source !== '')) &&
    (windowMin === null || (Number.isFinite(windowMin) && windowMin >= 0))
  if (!isKept) return null
  const best = ([...new Set(runnersUp)] as string[]).slice(0, MAX_RUNNERS_UP)
  return { asked: 'match', answer: { visit, source, reasons, runnersUp: best, windowMin } }
}

function acceptedReasons(given: unknown, isMatched: boolean): MatcherAnswer['reasons'] | null {
  if (!Array.isArray(given) || given.length === 0 || given.length > MAX_REASONS) return null
  const reasons = given.map(({ reason, points }) => ({ reason, points }))
  const areWords = reasons.every(
    ({ reason, points }) =>
      isStorable(reason, MAX_REASON) && reason !== '' && Number.isInteger(points)
  )
  const confidence = reasons.reduce((sum, { points }) => sum + points, 0)
  const isInRange = isMatched ? confidence > 0 && confidence <= 100 : confidence === 0
  return areWords && isInRange ? reasons : null
}
