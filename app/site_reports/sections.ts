import type { ClientSection } from '#app/shared/client_sections'

/** What a report can have, in the order in which it stands there. */
export const SECTIONS = [
  'traffic',
  'conversions',
  'leads',
  'calls',
  'ads',
  'channels',
  'campaigns',
  'pages',
  'places',
] as const

export type Section = (typeof SECTIONS)[number]

/** What a client has to see of the site to have this in a report of it. */
const OF_CLIENTS: Record<Section, ClientSection> = {
  traffic: 'traffic',
  conversions: 'conversions',
  leads: 'leads',
  calls: 'calls',
  ads: 'ads',
  channels: 'traffic',
  campaigns: 'traffic',
  pages: 'traffic',
  places: 'traffic',
}

export function sectionsOfClient(seen: readonly ClientSection[]): Section[] {
  return SECTIONS.filter((section) => seen.includes(OF_CLIENTS[section]))
}

/** Of an address, or of what was stored: all where none is named. */
export function sectionsIn(asked: unknown, open: readonly Section[] = SECTIONS): Section[] {
  const named = Array.isArray(asked) ? asked : typeof asked === 'string' ? asked.split(',') : []
  const found = open.filter((section) => named.includes(section))
  return found.length ? found : [...open]
}
