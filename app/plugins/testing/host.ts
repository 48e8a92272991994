import type { AdNetworkHost } from '#app/plugins/contracts/ad_network'

/** A host for specs: the time stands still, nothing is written, and nobody outside answers. */
export const HOST: AdNetworkHost = {
  now: () => new Date('2026-01-15T12:00:00Z'),
  log: () => {},
  model: null,
  account: null,
  fetch: () => Promise.reject(new Error('a spec talks to nobody')),
}
