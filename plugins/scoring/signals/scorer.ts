import { has, SIGNALS, signalsIn, signalsOf, type Seen } from './signals.js'
import type { SettingValues } from '#app/plugins/contracts/plugin'
import type { Score, Scorer } from '#app/plugins/contracts/scorer'

/**
 * There are no more answers than sets of signals, so all of them are made beforehand and an event costs a look-up. They are
 * frozen, because many events share one.
 */
export function signalsScorer(weights: SettingValues): Scorer {
  const answers = Array.from({ length: 1 << SIGNALS.length }, (_, seen) => answer(seen, weights))
  return {
    score: (event, { previous }) =>
      answers[signalsOf(event) | (previous ? signalsIn(previous.reasons) : 0)],
  }
}

/** A signal without points stays among the reasons: somebody may give it some while the session goes on. */
function answer(seen: Seen, weights: SettingValues): Score {
  const reasons = SIGNALS.filter((signal) => has(seen, signal)).map((signal) =>
    Object.freeze({ signal, points: Math.round(weights[signal] as number) })
  )
  const sum = reasons.reduce((total, { points }) => total + points, 0)
  Object.freeze(reasons)
  return Object.freeze({ score: Math.min(sum, 100), reasons })
}
