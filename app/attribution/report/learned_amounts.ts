import { PLACES, type Keys } from '#app/attribution/report/keys'
import type { PathSample } from '#app/attribution/report/path_sample'
import type { LearningModel } from '#app/attribution/report/learning_models'

/** Conversions and value by place. */
export interface LearnedAmounts {
  conversions: Float64Array
  value: Float64Array
}

/** What a model makes of journeys: its shares of all that they gained. Null: it has no answer. */
export function learnedAmounts(
  model: LearningModel,
  sample: PathSample,
  keys: Keys
): LearnedAmounts | null {
  const amountsOf = (measure: 'conversions' | 'value') => {
    const total = sample.total[measure]
    // Where nothing was paid there is nothing to share, and no model has an answer.
    if (!(total > 0)) return new Float64Array(PLACES)
    const shares = model.sharesOf({ sample, keys, measure })?.shares
    return shares ? shares.map((share) => share * total) : null
  }
  const conversions = amountsOf('conversions')
  const value = conversions && amountsOf('value')
  return value && { conversions, value }
}
