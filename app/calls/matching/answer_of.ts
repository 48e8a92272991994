import type { Candidate, Match, MatchExplanation } from '#app/calls/types'
import type { SiteMatcher } from '#app/calls/matching/matchers_of'
import type { CallFacts, MatcherAnswer, VisitEvidence } from '#app/plugins/contracts/matcher'

/** What the host has found for a matcher. */
export interface Found {
  visits: Candidate[]
  source: string | null
}

/** What one matcher said of a call. */
export interface Answered {
  /** Null: it names no visit. */
  match: Match | null
  source: string | null
  /** Why it names none. */
  reasons: string[]
  windowMin: number | null
}

/** Asks a matcher about what was found for it. Null: it has nothing to say, or has failed. */
export function answerOf(matcher: SiteMatcher, call: CallFacts, found: Found): Answered | null {
  const evidence = { visits: found.visits.map(toEvidence), source: found.source }
  const said = matcher.ask({ method: 'match', call, found: evidence })
  if (said?.asked !== 'match' || said.answer === null) return null
  const { answer, by } = said
  return {
    match: matchIn(answer, matcher.name, by, found.visits),
    source: answer.source ?? null,
    reasons: answer.source === undefined ? answer.reasons.map(({ reason }) => reason) : [],
    windowMin: answer.windowMin,
  }
}

function matchIn(answer: MatcherAnswer, name: string, by: string, visits: Candidate[]) {
  const chosen = visits.find(({ sessionId }) => sessionId === answer.visit)
  if (!chosen) return null
  const { reasons, windowMin } = answer
  const confidence = reasons.reduce((sum, { points }) => sum + points, 0)
  return {
    session: chosen,
    explanation: {
      method: name,
      by,
      ...(answer.source && { source: answer.source }),
      windowMin,
      confidence,
      reasons: [...reasons],
      runnersUp: answer.runnersUp.map((id) => runnerUp(id, visits)),
    },
  }
}

function runnerUp(id: string, visits: Candidate[]): MatchExplanation['runnersUp'][number] {
  const { sessionId, month, score, seenAt } = visits.find((visit) => visit.sessionId === id)!
  return { sessionId, month, score, seenAt: seenAt.toISOString() }
}

/** New dates: what a matcher writes into one, nobody else sees. */
function toEvidence(visit: Candidate): VisitEvidence {
  return {
    visit: visit.sessionId,
    score: visit.score,
    conversions: visit.conversions,
    seenAt: new Date(visit.seenAt),
    pressed: visit.pressed ?? null,
    shownUntil: visit.shownUntil ? new Date(visit.shownUntil) : null,
  }
}
