import { words } from './words.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { MatcherPlugin } from '#app/plugins/contracts/matcher'

const plugin: MatcherPlugin = {
  name: 'number-per-source',
  kind: 'matcher',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'The number that was called stands for a source, such as a flyer: it is known where the caller came from, also without a visit.',
  words,
  settings: [],
  create: () => ({
    asks: ({ dialled }) => (dialled === null ? null : { evidence: 'number_source' }),
    match: (_, { source }) =>
      source === null
        ? null
        : {
            visit: null,
            source,
            reasons: [{ reason: 'number_of_a_source', points: 0 }],
            runnersUp: [],
            windowMin: null,
          },
  }),
}

export default plugin
