/**
 * What a client or a shared link can be given, one by one, in the order of the navigation. The row policies know them by the
 * same names (`tenancy.site_with`).
 */
export const CLIENT_SECTIONS = [
  'today',
  'traffic',
  'conversions',
  'leads',
  'calls',
  'attribution',
  'ads',
] as const

export type ClientSection = (typeof CLIENT_SECTIONS)[number]

/** What a visit can be looked into from. */
export const SECTIONS_WITH_VISITS = CLIENT_SECTIONS.filter((section) => section !== 'ads')
