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

/** Of an address, or of what was stored: all where none is named. */
export function sectionsIn(asked: unknown): Section[] {
  const named = Array.isArray(asked) ? asked : typeof asked === 'string' ? asked.split(',') : []
  const found = SECTIONS.filter((section) => named.includes(section))
  return found.length ? found : [...SECTIONS]
}
