import type { Candidate, Match, MatchExplanation, MatchReason } from '#app/calls/types'

const MINUTE_MS = 60_000

/** As many of those who were not chosen are stored. */
const MAX_RUNNERS_UP = 5

/**
 * Which of these visits of one fingerprint did the caller make? One with an event in `[call - window, call]`; of several that
 * with the highest score, then the latest event, then the smaller id.
 */
export function matchByFingerprint(
  candidates: readonly Candidate[],
  calledAt: Date,
  windowMin: number
): Match {
  const [best, ...others] = candidates
    .filter(({ seenAt }) => isWithin(seenAt, calledAt, windowMin))
    .sort(bestFirst)
  if (!best) return unmatched('no_visit_in_window', windowMin)
  const reasons = reasonsFor(best, others, calledAt)
  return {
    session: best,
    explanation: {
      method: 'fingerprint',
      windowMin,
      confidence: reasons.reduce((sum, { points }) => sum + points, 0),
      reasons,
      runnersUp: runnersUp(others),
    },
  }
}

export function unmatched(reason: string, windowMin: number | null): Match {
  return {
    session: null,
    explanation: {
      method: null,
      windowMin,
      confidence: 0,
      reasons: [{ reason, points: 0 }],
      runnersUp: [],
    },
  }
}

function isWithin(seenAt: Date, calledAt: Date, windowMin: number) {
  const age = calledAt.getTime() - seenAt.getTime()
  return age >= 0 && age <= windowMin * MINUTE_MS
}

function bestFirst(a: Candidate, b: Candidate) {
  return (
    b.score - a.score ||
    b.seenAt.getTime() - a.seenAt.getTime() ||
    (a.sessionId < b.sessionId ? -1 : 1)
  )
}

/** A fingerprint is shared by people with the same device, so alone it is worth a guess, and what stands beside it counts. */
function reasonsFor(best: Candidate, others: Candidate[], calledAt: Date): MatchReason[] {
  const minutes = (calledAt.getTime() - best.seenAt.getTime()) / MINUTE_MS
  const reasons: MatchReason[] = [{ reason: 'same_fingerprint', points: 55 }]
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

function runnersUp(others: Candidate[]): MatchExplanation['runnersUp'] {
  return others.slice(0, MAX_RUNNERS_UP).map(({ sessionId, month, score, seenAt }) => ({
    sessionId,
    month,
    score,
    seenAt: seenAt.toISOString(),
  }))
}
