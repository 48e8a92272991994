import type { CallFacts, MatcherAnswer, VisitEvidence } from '#app/plugins/contracts/matcher'

const MINUTE_MS = 60_000

type Reasons = { reason: string; points: number }[]

/**
 * Which of these visits of one fingerprint did the caller make? One with an event in `[call - window, call]`; of several that
 * with the highest score, then the latest event, then the smaller id.
 */
export function matchByFingerprint(
  { calledAt, windowMin }: Pick<CallFacts, 'calledAt' | 'windowMin'>,
  visits: readonly VisitEvidence[]
): MatcherAnswer {
  const [best, ...others] = visits
    .filter(({ seenAt }) => isWithin(seenAt, calledAt, windowMin))
    .sort(bestFirst)
  return {
    visit: best?.visit ?? null,
    reasons: best
      ? reasonsFor(best, others, calledAt)
      : [{ reason: 'no_visit_in_window', points: 0 }],
    runnersUp: others.map(({ visit }) => visit),
    windowMin,
  }
}

function isWithin(seenAt: Date, calledAt: Date, windowMin: number) {
  const age = calledAt.getTime() - seenAt.getTime()
  return age >= 0 && age <= windowMin * MINUTE_MS
}

function bestFirst(a: VisitEvidence, b: VisitEvidence) {
  return (
    b.score - a.score || b.seenAt.getTime() - a.seenAt.getTime() || (a.visit < b.visit ? -1 : 1)
  )
}

/** A fingerprint is shared by people with the same device, so alone it is worth a guess, and what stands beside it counts. */
function reasonsFor(best: VisitEvidence, others: VisitEvidence[], calledAt: Date): Reasons {
  const minutes = (calledAt.getTime() - best.seenAt.getTime()) / MINUTE_MS
  const reasons: Reasons = [{ reason: 'same_fingerprint', points: 55 }]
  if (minutes <= 2) reasons.push({ reason: 'active_just_before', points: 20 })
  else if (minutes <= 10) reasons.push({ reason: 'active_shortly_before', points: 10 })
  if (best.conversions > 0) reasons.push({ reason: 'had_conversion', points: 10 })
  reasons.push(
    others.length === 0
      ? { reason: 'only_visit', points: 10 }
      : { reason: 'several_visits', points: -10 }
  )
  return reasons
}
