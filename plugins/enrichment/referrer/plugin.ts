import { words } from './words.js'
import { referrerOf } from './referrer.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { EnricherPlugin } from '#app/plugins/contracts/enricher'

const referrer: EnricherPlugin = {
  name: 'referrer',
  kind: 'enricher',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'Knows search engines, social networks, AI assistants, mail, video and ad networks by their hosts.',
  words,
  settings: [],
  create: () => ({ referrer: referrerOf }),
}

export default referrer
