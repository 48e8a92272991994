import { words } from './words.js'
import { matchByNumber } from './match_by_number.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { MatcherPlugin } from '#app/plugins/contracts/matcher'

const plugin: MatcherPlugin = {
  name: 'pool-number',
  kind: 'matcher',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'The number that was called is one of a pool, and was shown to one visitor at that time.',
  words,
  settings: [
    {
      key: 'remember_hours',
      type: 'number',
      label: 'Remember who had a number',
      help: 'Somebody may call long after the visit. Whoever was shown the number last has called, unless that was longer ago.',
      default: 24,
      min: 1,
      max: 720,
      whole: true,
      unit: 'hours',
    },
  ],
  create: (settings) => {
    const minutes = Number(settings.remember_hours) * 60
    return {
      asks: ({ dialled }) => (dialled === null ? null : { evidence: 'shown_number', minutes }),
      match: (call, { visits }) => matchByNumber(call, visits, minutes),
    }
  },
}

export default plugin
