import { myPluginNetwork } from './my_plugin.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'

const plugin: AdNetworkPlugin = {
  name: 'my-plugin',
  kind: 'ad-network',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Tells an ad network which clicks became good leads.',
  capabilities: {
    clickIds: ['gclid'],
    identifiers: [],
    maxBatch: 500,
    maxAgeDays: { click: 90, event: 7 },
    restateDays: null,
    retract: false,
    rowResults: 'none',
    isBatchAtomic: true,
    hands: 'requests',
    account: null,
    budget: { name: 'my-plugin', perMinute: 60, burst: 10 },
  },
  settings: [
    { key: 'url', type: 'text', label: 'Address', default: '', required: true, max: 2_000 },
    { key: 'token', type: 'text', label: 'Token', default: '', required: true, secret: true },
  ],
  create: myPluginNetwork,
}

export default plugin
