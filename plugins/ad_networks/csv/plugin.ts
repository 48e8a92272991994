import { words } from './words.js'
import { csvNetwork } from './csv.js'
import { FORMATS } from './formats.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'

const plugin: AdNetworkPlugin = {
  name: 'csv',
  kind: 'ad-network',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'A file of conversions, for somebody to import at Google Ads or Microsoft Advertising.',
  words,
  capabilities: {
    clickIds: ['gclid', 'msclkid'],
    identifiers: [],
    maxBatch: 100_000,
    maxAgeDays: { click: 90, event: 90 },
    restateDays: null,
    retract: false,
    rowResults: 'none',
    isBatchAtomic: false,
    hands: 'file',
    account: null,
    budget: null,
  },
  settings: [
    {
      key: 'format',
      type: 'choice',
      label: 'Who imports it',
      choices: Object.keys(FORMATS),
      default: 'Google Ads',
    },
    {
      key: 'conversion',
      type: 'text',
      label: 'Name of the conversion',
      help: 'Exactly as the conversion action or goal is called there. It must not begin with = + - or @.',
      default: '',
      required: true,
      max: 100,
    },
  ],
  create: csvNetwork,
}

export default plugin
