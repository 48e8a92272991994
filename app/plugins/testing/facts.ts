import type { SessionFacts } from '#app/plugins/contracts/scorer'

/** A session of which nothing is known but that it has begun. */
export const FIRST_EVENT: SessionFacts = Object.freeze({
  events: 1,
  conversions: 0,
  durationSec: 0,
  hour: 9,
  weekday: 1,
  isAdClick: false,
  channel: 'direct',
  device: null,
  browser: null,
  os: null,
  country: null,
  previous: null,
})
