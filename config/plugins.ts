import { definePlugins } from '#app/plugins/registry'

/**
 * The only place that names plugins. Each is loaded when the application boots; a plugin from npm stands here by its
 * package name, `() => import('some-scorer')`, with the same rights as ours. With settings of this installation, which stand
 * in for the plugin's own defaults: `{ plugin: () => import('some-scorer'), settings: { weight: 20 } }`. Of one plugin several
 * versions may stand here, each by its own package name: sites go on with the one they have chosen.
 */
export default definePlugins({
  'scorer': {
    default: 'classic',
    plugins: [
      () => import('#plugins/scoring/classic/plugin'),
      () => import('#plugins/scoring/signals/plugin'),
      () => import('#plugins/scoring/predictive/plugin'),
    ],
  },
  'classifier': {
    default: 'paid-click',
    plugins: [() => import('#plugins/attribution/paid_click/plugin')],
  },
  'enricher': {
    default: null,
    plugins: [
      () => import('#plugins/enrichment/bots/plugin'),
      () => import('#plugins/enrichment/device/plugin'),
      () => import('#plugins/enrichment/geo/plugin'),
      () => import('#plugins/enrichment/referrer/plugin'),
    ],
  },
  'attribution-model': {
    default: 'last-non-direct',
    plugins: [
      () => import('#plugins/attribution/first/plugin'),
      () => import('#plugins/attribution/last/plugin'),
      () => import('#plugins/attribution/last_non_direct/plugin'),
      () => import('#plugins/attribution/linear/plugin'),
      () => import('#plugins/attribution/time_decay/plugin'),
      () => import('#plugins/attribution/position/plugin'),
      () => import('#plugins/attribution/w_shaped/plugin'),
      () => import('#plugins/attribution/markov/plugin'),
      () => import('#plugins/attribution/shapley/plugin'),
    ],
  },
  'call-provider': {
    default: null,
    plugins: [
      () => import('#plugins/calls/signed_webhook/plugin'),
      () => import('#plugins/calls/twilio/plugin'),
    ],
  },
  // The surest first: they are asked in this order.
  'matcher': {
    default: null,
    plugins: [
      () => import('#plugins/matchers/reference_code/plugin'),
      () => import('#plugins/matchers/pool_number/plugin'),
      () => import('#plugins/matchers/number_per_source/plugin'),
      () => import('#plugins/matchers/fingerprint/plugin'),
      () => import('#plugins/matchers/time_and_intent/plugin'),
    ],
  },
  'destination': {
    default: null,
    plugins: [
      () => import('#plugins/destinations/webhook/plugin'),
      () => import('#plugins/destinations/slack/plugin'),
      () => import('#plugins/destinations/http/plugin'),
    ],
  },
  'ad-network': {
    default: null,
    plugins: [
      () => import('#plugins/ad_networks/google_ads/plugin'),
      () => import('#plugins/ad_networks/csv/plugin'),
      () => import('#plugins/ad_networks/meta/plugin'),
    ],
  },
})
