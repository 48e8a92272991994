/** What a site's people can set. Stored as `sites.settings`; what is not set has the default here. */
export interface SiteSettings {
  /** Minutes without an event after which a session has ended. */
  session_timeout_min: number
  /** Months during which an earlier ad click makes a visitor a returning ad visitor. */
  returning_lookback_months: number
  /** Days before a conversion in which a touch can have helped; 0 for none. */
  attribution_lookback_days: number
  /** What a browser's "do not sell or share" signal (`Sec-GPC: 1`) does to its events. */
  on_gpc: PrivacySignalEffect
  /** The same for the older "do not track" signal (`DNT: 1`). */
  on_dnt: PrivacySignalEffect
  /** Addresses and CIDR ranges whose events are not stored: the agency's own office, a monitoring service. */
  blocked_addresses: string[]
  /** Keep whole IP addresses instead of their networks. */
  store_full_address: boolean
  /** Minutes before a call in which a visitor must have done something to be taken for the caller. */
  call_window_min: number
  /** Hours in which another call from the same number is a repeated one; 0 for never. */
  call_repeat_hours: number
  /** A call of fewer seconds is a short one; 0 for none. */
  call_short_sec: number
  /** Numbers of the house, as E.164: calls from them are no leads. */
  internal_numbers: string[]
  /** Calls that come in are tests. */
  call_test_mode: boolean
  /** Calls without a signature are refused, those of pages as well. */
  require_call_signature: boolean
  /** E.164: the number on the pages in whose place each visitor is shown one of the pool; null for none. */
  swapped_number: string | null
  /** Minutes for which a visitor keeps a number after the page was last open. */
  number_grace_min: number
  /** Visits get a code that callers can name. */
  reference_codes: boolean
}

/** What is set on the page of the numbers, and not with the others. */
export type NumberSettings = Pick<
  SiteSettings,
  'swapped_number' | 'number_grace_min' | 'reference_codes'
>

/** Nothing; store the event without click ids; do not store the event. */
export type PrivacySignalEffect = 'ignore' | 'no_ad_ids' | 'drop'

export const DEFAULT_SETTINGS: SiteSettings = {
  session_timeout_min: 30,
  returning_lookback_months: 6,
  attribution_lookback_days: 90,
  on_gpc: 'no_ad_ids',
  on_dnt: 'ignore',
  blocked_addresses: [],
  store_full_address: false,
  call_window_min: 30,
  call_repeat_hours: 24,
  call_short_sec: 10,
  internal_numbers: [],
  call_test_mode: false,
  require_call_signature: false,
  swapped_number: null,
  number_grace_min: 15,
  reference_codes: false,
}
