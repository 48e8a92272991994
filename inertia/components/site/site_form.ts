import type { Data } from '@generated/data'

type Site = Data.Sites.SiteForm

/** The fields of the settings page, as they are sent. */
export function formOf(site: Site) {
  return {
    name: site.name,
    domain: site.domain,
    extraOrigins: [...site.extraOrigins],
    timezone: site.timezone,
    country: site.country,
    currency: site.currency,
    settings: {
      ...site.settings,
      blocked_addresses: [...site.settings.blocked_addresses],
      internal_numbers: [...site.settings.internal_numbers],
    },
    version: site.version,
  }
}

export type SiteFields = ReturnType<typeof formOf>

const WORDS: Record<string, string> = {
  name: 'Name',
  domain: 'Domain',
  extraOrigins: 'More hosts',
  timezone: 'Time zone',
  country: 'Country',
  currency: 'Currency',
  session_timeout_min: 'End of a session',
  returning_lookback_months: 'Look-back for an ad click',
  attribution_lookback_days: 'Look-back of attribution',
  on_gpc: 'Global Privacy Control',
  on_dnt: 'Do Not Track',
  blocked_addresses: 'Blocked addresses',
  store_full_address: 'Whole addresses',
  call_window_min: 'Minutes before a call',
  call_repeat_hours: 'Repeated calls within',
  call_short_sec: 'Short calls',
  internal_numbers: 'Internal numbers',
  call_test_mode: 'Test mode',
  require_call_signature: 'Signed calls only',
}

/** What somebody else set meanwhile, in words: `Name: "Acme"`. */
export function differences(mine: SiteFields, current: SiteFields): string[] {
  const a = flat(mine)
  const b = flat(current)
  return Object.keys(WORDS)
    .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
    .map((key) => `${WORDS[key]}: ${shown(b[key])}`)
}

function flat({ settings, ...fields }: SiteFields): Record<string, unknown> {
  return { ...fields, ...settings }
}

function shown(value: unknown) {
  if (Array.isArray(value)) return value.length ? value.join(', ') : 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null ? 'none' : `"${value}"`
}

/** Errors of a list come by entry (`extraOrigins.2`): the first one stands for the list. */
export function errorOf(errors: Partial<Record<string, string>>, field: string) {
  const key = Object.keys(errors).find((name) => name === field || name.startsWith(`${field}.`))
  return key && errors[key]
}
