import type { Match } from '#app/calls/types'

/** Nobody knows which visit it was, for these reasons. */
export function unmatched(reasons: string[], windowMin: number | null, source?: string): Match {
  return {
    session: null,
    explanation: {
      method: null,
      ...(source && { source }),
      windowMin,
      confidence: 0,
      reasons: reasons.map((reason) => ({ reason, points: 0 })),
      runnersUp: [],
    },
  }
}
