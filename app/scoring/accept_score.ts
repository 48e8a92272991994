import type { ScopedScore } from '#app/scoring/scorer_of'
import type { ScorerPlugin } from '#app/plugins/contracts/scorer'

/** The answer if it is a score that can be explained, else null. */
export function acceptScore(answer: any, { scope }: ScorerPlugin): ScopedScore | null {
  return isScore(answer) ? { score: answer.score, reasons: answer.reasons, scope } : null
}

function isScore(answer: any) {
  return (
    Number.isInteger(answer?.score) &&
    answer.score >= 0 &&
    answer.score <= 100 &&
    Array.isArray(answer.reasons) &&
    answer.reasons.length <= 32 &&
    answer.reasons.every(
      (reason: any) =>
        typeof reason?.signal === 'string' &&
        reason.signal.length <= 64 &&
        Number.isFinite(reason.points)
    )
  )
}
