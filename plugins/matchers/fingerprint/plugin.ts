import { words } from './words.js'
import { matchByFingerprint } from './match_by_fingerprint.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { MatcherPlugin } from '#app/plugins/contracts/matcher'

const plugin: MatcherPlugin = {
  name: 'fingerprint',
  kind: 'matcher',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'The browser that told of the call was on the site in the minutes before: as many as the settings of the site say.',
  words,
  settings: [],
  create: () => ({
    asks: ({ fingerprint, windowMin }) =>
      fingerprint === null ? null : { evidence: 'fingerprint', minutes: windowMin },
    match: (call, { visits }) => matchByFingerprint(call, visits),
  }),
}

export default plugin
