import { siteSettings } from '#app/sites/validators/site_validator'
import { DEFAULT_SETTINGS, type SiteSettings } from '#app/sites/site_settings'

/** A setting that a file can have a column for: all of the form of a site. */
export const SETTING_COLUMNS = Object.keys(siteSettings()) as (keyof SiteSettings)[]

export const SITE_COLUMNS = [
  'external_id',
  'name',
  'domain',
  'extra_origins',
  'timezone',
  'country',
  'currency',
  'group',
  'template',
] as const

export const COLUMNS: readonly string[] = [...SITE_COLUMNS, ...SETTING_COLUMNS]

/** Of our own report: it can be put right and uploaded again as it is. */
export const REPORT_COLUMNS = ['line', 'result', 'site_id', 'public_id', 'snippet', 'problem']

export type Value = string | number | boolean | null | string[]

/** What can be said of a site, by column. */
export type SiteValues = Record<string, Value>

/** A site of which only the domain is said. */
export const NEW_SITE: SiteValues = {
  external_id: null,
  extra_origins: [],
  timezone: 'UTC',
  country: null,
  currency: 'EUR',
  group: null,
  template: null,
  ...Object.fromEntries(SETTING_COLUMNS.map((key) => [key, DEFAULT_SETTINGS[key]])),
}

type Kind = 'text' | 'list' | 'number' | 'yes_no'

/** How a cell of the column is written. */
export function kindOf(column: string): Kind {
  const standard = NEW_SITE[column]
  if (Array.isArray(standard)) return 'list'
  if (typeof standard === 'number') return 'number'
  return typeof standard === 'boolean' ? 'yes_no' : 'text'
}
