import { words } from './words.js'
import { googleAdsNetwork } from './google_ads.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'

const plugin: AdNetworkPlugin = {
  name: 'google-ads',
  kind: 'ad-network',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Tells Google Ads which clicks became good leads, through the Data Manager API.',
  words,
  capabilities: {
    clickIds: ['gclid', 'wbraid', 'gbraid'],
    identifiers: ['phone', 'email'],
    maxBatch: 2_000,
    maxAgeDays: { click: 90, event: 90 },
    restateDays: 54,
    retract: true,
    rowResults: 'async',
    isBatchAtomic: true,
    hands: 'requests',
    account: 'google_ads',
    // 300 writes a minute of a Cloud project, and as many reads.
    budget: { name: 'data_manager', perMinute: 300, burst: 60 },
  },
  settings: [
    {
      key: 'action',
      type: 'text',
      label: 'Conversion action',
      help: 'The number of a conversion action for imports from clicks.',
      default: '',
      required: true,
      max: 20,
    },
  ],
  create: googleAdsNetwork,
}

export default plugin
