import { words } from './words.js'
import { matchByIntent } from './match_by_intent.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { MatcherPlugin } from '#app/plugins/contracts/matcher'

const plugin: MatcherPlugin = {
  name: 'time-and-intent',
  kind: 'matcher',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'A call that no browser told of came from the visitor who pressed a telephone number just before.',
  words,
  settings: [
    {
      key: 'window_min',
      type: 'number',
      label: 'Look back',
      help: 'So many minutes before the call somebody may have pressed a number.',
      default: 5,
      min: 1,
      max: 60,
      whole: true,
      unit: 'minutes',
    },
  ],
  create: (settings) => {
    const minutes = Number(settings.window_min)
    return {
      asks: ({ fingerprint }) =>
        fingerprint === null ? { evidence: 'pressed_number', minutes } : null,
      match: (call, { visits }) => matchByIntent(call, visits, minutes),
    }
  },
}

export default plugin
