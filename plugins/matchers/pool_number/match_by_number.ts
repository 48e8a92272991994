import type { CallFacts, MatcherAnswer, VisitEvidence } from '#app/plugins/contracts/matcher'

const HOUR_MS = 3_600_000

type Reasons = { reason: string; points: number }[]

/**
 * Who was shown the number that was called? One visitor has it at a time, so whoever had it then is the caller; after that
 * whoever had it last, and the longer ago that is, the less sure. Null for a number of no pool.
 */
export function matchByNumber(
  { calledAt }: Pick<CallFacts, 'calledAt'>,
  visits: readonly VisitEvidence[],
  windowMin: number
): MatcherAnswer | null {
  const [latest, ...others] = visits
  if (!latest) return null
  return {
    visit: latest.visit,
    reasons: reasonsFor(latest, others, calledAt),
    runnersUp: [...new Set(others.map(({ visit }) => visit))].filter(
      (visit) => visit !== latest.visit
    ),
    windowMin,
  }
}

/** Others had the number before: one of them may have written it down. */
function reasonsFor(
  { visit, shownUntil }: VisitEvidence,
  others: VisitEvidence[],
  calledAt: Date
): Reasons {
  const reasons: Reasons = [{ reason: 'was_shown_this_number', points: 70 }]
  const sinceMs = calledAt.getTime() - (shownUntil?.getTime() ?? 0)
  if (sinceMs <= 0) reasons.push({ reason: 'had_it_at_that_time', points: 20 })
  else if (sinceMs <= HOUR_MS) reasons.push({ reason: 'had_it_last', points: 10 })
  else reasons.push({ reason: 'had_it_long_ago', points: -20 })
  if (others.every((other) => other.visit === visit)) {
    reasons.push({ reason: 'nobody_had_it_before', points: 5 })
  }
  return reasons
}
