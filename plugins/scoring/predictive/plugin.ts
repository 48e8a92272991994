import { words } from './words.js'
import { learn } from './learn.js'
import { predictiveScorer } from './scorer.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { ScorerPlugin } from '#app/plugins/contracts/scorer'

const predictive: ScorerPlugin = {
  name: 'predictive',
  kind: 'scorer',
  version: '1.0.0',
  contract: CONTRACT,
  scope: 'session',
  summary:
    'Learns from the calls that you marked as qualified or junk. The score is the probability of a qualified one, in percent; the rules stand in until there is enough to learn from.',
  words,
  settings: [
    {
      key: 'minimum',
      type: 'number',
      label: 'Marked calls needed of each kind',
      help: 'With fewer qualified or junk calls than this, the rules count for a part of the score.',
      default: 30,
      min: 10,
      max: 10_000,
      whole: true,
    },
    {
      key: 'ridge',
      type: 'number',
      label: 'Caution',
      help: 'How much evidence it takes to believe in a signal. 1 suits most sites; more makes for milder weights.',
      default: 1,
      min: 0.01,
      max: 100,
    },
  ],
  create: (_, host) => predictiveScorer(host),
  learner: { learn, needs: ({ minimum }) => minimum as number },
}

export default predictive
