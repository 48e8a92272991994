import { clock } from '#app/shared/clock'

/** After this many failures in a row a plugin is not asked for a while: a broken one must not cost every event its time. */
const MAX_FAILURES = 5
const PAUSE_MS = 60_000

/** How long a plugin may take. */
export interface Pace {
  /** A call that takes longer counts as a failure: it cannot be interrupted, but it can be not repeated. */
  maxCallMs: number
  /** Calls that are slow, though not too slow each, and together take this much of a second count as failures, too. */
  maxMsASecond: number
}

/**
 * Of calls that others wait for. Generous, because a busy machine may put the whole process aside in the middle of a quick
 * call.
 */
const IN_PASSING: Pace = { maxCallMs: 250, maxMsASecond: 400 }

/** Of calls that a run in the background makes, each of them with all there is to know. */
export const AT_LENGTH: Pace = { maxCallMs: 60_000, maxMsASecond: Infinity }

/** Quick calls do not add up: a replay asks for a whole history at once. */
const SLOW_CALL_MS = 5

export interface Guarded<Facts, Answer> {
  /** The plugin's answer, or null when it has none that can be used: the caller then asks the default. */
  (facts: Facts): Answer | null
}

/**
 * The one place where a plugin's code is called: a plugin that throws, is slow or answers nonsense cannot hurt the walk.
 * It is created with the first call, and again after a pause. `accept` returns the answer if it keeps the contract, else
 * null; `onFailure` hears of every failure, once each, and until when the plugin is not asked if that was one too many.
 */
export function guard<Implementation, Facts, Answer>(
  create: () => Implementation,
  call: (implementation: Implementation, facts: Facts) => unknown,
  accept: (answer: any) => Answer | null,
  onFailure: (problem: string, restsUntil: Date | null) => void,
  { maxCallMs, maxMsASecond } = IN_PASSING
): Guarded<Facts, Answer> {
  let implementation: Implementation | null = null
  let failures = 0
  let pausedUntil = 0
  let secondBegan = 0
  let spentMs = 0

  const fail = (problem: string, weight = 1) => {
    failures += weight
    const isTooMany = failures >= MAX_FAILURES
    if (isTooMany) {
      pausedUntil = clock.now().getTime() + PAUSE_MS
      failures = 0
      implementation = null
    }
    onFailure(problem, isTooMany ? new Date(pausedUntil) : null)
    return null
  }

  const judgeTime = (startedAt: number) => {
    const tookMs = performance.now() - startedAt
    if (startedAt - secondBegan > 1_000) {
      secondBegan = startedAt
      spentMs = 0
    }
    if (tookMs > SLOW_CALL_MS) spentMs += tookMs
    if (spentMs > maxMsASecond && spentMs > tookMs) {
      spentMs = 0
      fail('it takes too much of the time', MAX_FAILURES)
    } else if (tookMs > maxCallMs) fail('it took too long')
    else failures = 0
  }

  return (facts) => {
    if (pausedUntil && clock.now().getTime() < pausedUntil) return null
    const startedAt = performance.now()
    try {
      implementation ??= create()
      const given = call(implementation, facts)
      const answer = accept(given)
      if (answer === null) {
        // Nobody waits for it; if it failed later, the process would end.
        if (given instanceof Promise) given.catch(() => {})
        return fail('its answer does not keep the contract')
      }
      judgeTime(startedAt)
      return answer
    } catch (error) {
      return fail(problemOf(error))
    }
  }
}

/** What was thrown is the plugin's, too: looking at it may throw again. */
function problemOf(error: unknown) {
  try {
    if (error instanceof Error && typeof error.message === 'string') return error.message
  } catch {}
  return 'it threw something that is no Error'
}
