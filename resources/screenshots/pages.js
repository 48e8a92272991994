/**
 * The pages of the dashboard, each by the name of its picture. `:site` is a busy site of the demo with ads, `:visit` a visit of it with
 * its month, `:workspace` the one of the demo.
 *
 * @typedef {object} PageToShow
 * @property {string} name of the files in docs/screenshots
 * @property {string} path
 * @property {boolean} [signedOut]
 */

/** @type {PageToShow[]} */
export const PAGES = [
  { name: 'sign-in', path: '/sign-in', signedOut: true },
  { name: 'overview', path: '/sites' },
  { name: 'new-site', path: '/sites/new' },
  { name: 'account', path: '/account' },
  { name: 'two-factor', path: '/account/two-factor' },
  { name: 'people', path: '/people' },
  { name: 'audit', path: '/workspaces/:workspace/audit' },
  { name: 'branding', path: '/branding' },
  { name: 'tokens', path: '/account/tokens' },
  { name: 'templates', path: '/templates' },
  { name: 'live', path: '/sites/:site/live' },
  { name: 'traffic', path: '/sites/:site/traffic' },
  { name: 'traffic-visits', path: '/sites/:site/traffic/visits' },
  { name: 'history', path: '/sites/:site/history' },
  { name: 'conversions', path: '/sites/:site/conversions' },
  { name: 'funnels', path: '/sites/:site/conversions/funnels' },
  { name: 'session', path: '/sites/:site/sessions/:visit' },
  { name: 'leads', path: '/sites/:site/leads' },
  { name: 'calls', path: '/sites/:site/calls' },
  { name: 'numbers', path: '/sites/:site/calls/numbers' },
  { name: 'attribution', path: '/sites/:site/attribution' },
  { name: 'ads', path: '/sites/:site/ads' },
  { name: 'uploads', path: '/sites/:site/ads/uploads' },
  { name: 'report', path: '/sites/:site/report' },
  { name: 'scoring', path: '/sites/:site/scoring' },
  { name: 'webhooks', path: '/sites/:site/webhooks' },
  { name: 'install', path: '/sites/:site/install' },
  { name: 'health', path: '/sites/:site/health' },
  { name: 'plugins', path: '/sites/:site/plugins' },
  { name: 'sharing', path: '/sites/:site/sharing' },
  { name: 'settings', path: '/sites/:site/settings' },
]

/** Light and dark on a desk, light on a phone. */
export const LOOKS = [
  { name: 'light', scheme: 'light', width: 1280, height: 860 },
  { name: 'dark', scheme: 'dark', width: 1280, height: 860 },
  { name: 'phone', scheme: 'light', width: 390, height: 844 },
]
