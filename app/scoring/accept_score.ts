import { isStorable } from '#app/shared/is_storable'
import type { ScopedScore } from '#app/scoring/scorer_of'
import type { ScorerPlugin } from '#app/plugins/contracts/scorer'

const MAX_REASONS = 32
const MAX_SIGNAL = 64

/**
 * The answer if it is a score that can be explained, else null. What is returned is ours: every property of the answer is
 * read once, so that a getter, a proxy or a plugin that goes on changing its answer says one thing, here, where it is guarded.
 */
export function acceptScore(answer: any, { scope }: ScorerPlugin): ScopedScore | null {
  const score: unknown = answer?.score
  if (!Number.isInteger(score) || (score as number) < 0 || (score as number) > 100) return null
  const reasons = acceptReasons(answer.reasons)
  return reasons && { score: score as number, reasons, scope }
}

function acceptReasons(given: any) {
  if (!Array.isArray(given)) return null
  const count = given.length
  if (count > MAX_REASONS) return null

  const reasons: ScopedScore['reasons'] = []
  for (let i = 0; i < count; i++) {
    const reason = given[i]
    const signal: unknown = reason?.signal
    const points: unknown = reason?.points
    if (!isStorable(signal, MAX_SIGNAL) || !Number.isFinite(points)) return null
    reasons.push({ signal, points: points as number })
  }
  return reasons
}
