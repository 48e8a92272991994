import { encode } from './features.js'
import { explain } from './explain.js'
import { readModel } from './model.js'
import { rule } from './rules.js'
import { signalsIn, signalsOf } from './signals.js'
import type { Host } from '#app/plugins/contracts/plugin'
import type { Scorer } from '#app/plugins/contracts/scorer'

/** The rules alone as long as nothing was learned, or what was learned cannot be read. */
export function predictiveScorer({ model: stored, log }: Host): Scorer {
  const model = readModel(stored)
  if (stored !== null && !model) {
    log('what was learned is of another version; the rules go on until it is learned again')
  }
  return {
    score(event, session) {
      const { previous } = session
      const seen = signalsOf(event) | (previous ? signalsIn(previous.reasons) : 0)
      if (model) return explain(model, encode(session, seen), seen)
      const { score, points } = rule(seen)
      return { score, reasons: points }
    },
  }
}
