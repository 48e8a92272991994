import type { Data } from '@generated/data'

export type SharedLink = Data.Sharing.SharedLink
export type ClientSection = SharedLink['sections'][number]

/** In the order of the navigation, as in `app/shared/client_sections.ts`. */
export const CLIENT_SECTIONS: ClientSection[] = [
  'today',
  'traffic',
  'conversions',
  'leads',
  'calls',
  'attribution',
  'ads',
]

/** What most clients are to see, and nothing of which tells who somebody is. */
export const USUAL_SECTIONS: ClientSection[] = ['traffic', 'conversions', 'attribution']
