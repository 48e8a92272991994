import { words } from './words.js'
import { signalsScorer } from './scorer.js'
import { CONTRACT, type Setting } from '#app/plugins/contracts/plugin'
import type { Signal } from './signals.js'
import type { ScorerPlugin } from '#app/plugins/contracts/scorer'

const weight = (key: Signal, label: string, points: number, help?: string): Setting => ({
  key,
  type: 'number',
  label,
  default: points,
  min: 0,
  max: 100,
  whole: true,
  unit: 'points',
  help,
})

const signals: ScorerPlugin = {
  name: 'signals',
  kind: 'scorer',
  version: '1.0.0',
  contract: CONTRACT,
  scope: 'session',
  summary:
    'Adds up the signals of the whole visit, each once. All bands are within reach, and you set the points.',
  words,
  settings: [
    weight('conversion', 'Conversion', 50, 'A call, a message, a form: whatever counts as one.'),
    weight('interaction', 'Interaction', 10, 'Looked at a page, clicked something.'),
    weight('scroll_50', 'Scrolled to 50 %', 10),
    weight('scroll_90', 'Scrolled to 90 %', 20, 'On top of the points for 50 %.'),
    weight('hover', 'Lingered on a call to action', 15),
    weight('google_referrer', 'Came from Google', 5, 'By the host of the page before.'),
    weight(
      'returning_ad_visitor',
      'Returning ad visitor',
      25,
      'An earlier visit came by a Google ad.'
    ),
  ],
  create: signalsScorer,
}

export default signals
