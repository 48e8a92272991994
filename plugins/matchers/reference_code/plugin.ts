import { words } from './words.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { MatcherAnswer, MatcherPlugin } from '#app/plugins/contracts/matcher'

const plugin: MatcherPlugin = {
  name: 'reference-code',
  kind: 'matcher',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'The caller named the code of the visit: it stood in the text of the message, or on the page.',
  words,
  settings: [],
  create: () => ({
    asks: ({ codes }) => (codes.length > 0 ? { evidence: 'reference' } : null),
    match: (_, { visits }) => answerOf(visits.map(({ visit }) => visit)),
  }),
}

/** Somebody may forward a message that has the code of another visit in it, so several codes are a doubt. */
function answerOf(visits: string[]): MatcherAnswer {
  const [first = null, ...others] = new Set(visits)
  if (first === null) return unknown
  const reasons = [{ reason: 'named_the_code', points: 95 }]
  if (others.length > 0) reasons.push({ reason: 'named_several_codes', points: -35 })
  return { visit: first, reasons, runnersUp: others, windowMin: null }
}

const unknown: MatcherAnswer = {
  visit: null,
  reasons: [{ reason: 'unknown_code', points: 0 }],
  runnersUp: [],
  windowMin: null,
}

export default plugin
