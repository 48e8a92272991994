import { install, scorerNamed } from '#tests/support/one_off_plugins'
import type { Scorer, ScoringFacts } from '#app/plugins/contracts/scorer'

/** Ten points for each event of the session, remembered in its reasons: the order and the number of events matter. */
const counting: Scorer['score'] = (_, { previous, events, conversions }) => {
  const before = previous?.reasons.find(({ signal }) => signal === 'seen')?.points ?? 0
  const seen = before + 10
  const isInOrder = seen === events * 10
  const reasons = [{ signal: 'seen', points: seen }]
  if (conversions) reasons.push({ signal: 'conversions', points: conversions })
  if (!isInOrder) reasons.push({ signal: 'lost_count', points: 0 })
  return { score: Math.min(100, seen + conversions), reasons }
}

const SCORERS = [
  scorerNamed('counting', () => ({ score: counting }), { scope: 'session' }),
  scorerNamed('mute', () => ({
    score: () => {
      throw new Error('no answer')
    },
  })),
  scorerNamed('picky', () => ({
    score: ({ category }: ScoringFacts) => {
      if (category === 'conversion') throw new Error('I do not like these')
      return { score: 20, reasons: [{ signal: 'fine', points: 20 }] }
    },
  })),
]

export const installScorers = () => install('scorer', SCORERS)
