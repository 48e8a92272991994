import { words } from '~/words/words'
import type { Data } from '@generated/data'

const t = words('site')

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

const FIELDS = [
  'name',
  'domain',
  'extraOrigins',
  'timezone',
  'country',
  'currency',
  'session_timeout_min',
  'returning_lookback_months',
  'attribution_lookback_days',
  'on_gpc',
  'on_dnt',
  'blocked_addresses',
  'store_full_address',
  'call_window_min',
  'call_repeat_hours',
  'call_short_sec',
  'internal_numbers',
  'call_test_mode',
  'require_call_signature',
] as const

/** What somebody else set meanwhile, in words: `Name: "Acme"`. */
export function differences(mine: SiteFields, current: SiteFields): string[] {
  const a = flat(mine)
  const b = flat(current)
  return FIELDS.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key])).map((key) =>
    t('difference', { field: t(`fields.${key}`), value: shown(b[key]) })
  )
}

function flat({ settings, ...fields }: SiteFields): Record<string, unknown> {
  return { ...fields, ...settings }
}

function shown(value: unknown) {
  if (Array.isArray(value)) return value.length ? value.join(', ') : t('none')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  return value === null ? t('none') : `"${value}"`
}

/** Errors of a list come by entry (`extraOrigins.2`): the first one stands for the list. */
export function errorOf(errors: Partial<Record<string, string>>, field: string) {
  const key = Object.keys(errors).find((name) => name === field || name.startsWith(`${field}.`))
  return key && errors[key]
}
