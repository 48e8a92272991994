import { words } from './words.js'
import { metaNetwork } from './meta.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'

const plugin: AdNetworkPlugin = {
  name: 'meta',
  kind: 'ad-network',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'Tells Meta (Facebook, Instagram) of leads, through its Conversions API. Never run against the real service so far.',
  words,
  capabilities: {
    clickIds: ['fbclid'],
    identifiers: ['phone', 'email'],
    maxBatch: 1_000,
    maxAgeDays: { click: 90, event: 7 },
    restateDays: null,
    retract: false,
    rowResults: 'none',
    isBatchAtomic: true,
    hands: 'requests',
    account: null,
    budget: null,
  },
  settings: [
    {
      key: 'dataset',
      type: 'text',
      label: 'Dataset',
      help: 'Its number: Events Manager, Data sources, Settings. It was called pixel before.',
      default: '',
      required: true,
      max: 32,
    },
    {
      key: 'token',
      type: 'text',
      label: 'Access token',
      help: 'Events Manager, Data sources, Settings, Conversions API, Generate access token.',
      default: '',
      required: true,
      secret: true,
      max: 1_000,
    },
    {
      key: 'event',
      type: 'text',
      label: 'Name of the event',
      help: 'One of Meta, such as Lead or Purchase, or the stage of a lead in your own words.',
      default: 'Lead',
      required: true,
      max: 50,
    },
    {
      key: 'code',
      type: 'text',
      label: 'Code for tests',
      help: 'Events Manager, Test events. Only for trying it out, which needs one. Meta keeps these events, too, and counts them.',
      default: '',
      max: 32,
    },
  ],
  create: metaNetwork,
}

export default plugin
