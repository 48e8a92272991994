import type { Dimension, PanelName } from '~/components/traffic/types'

/** What each panel can be opened at, its own first. The server has the same in `app/traffic/page/panels.ts`. */
export const PANELS: { name: PanelName; tabs: Dimension[] }[] = [
  { name: 'sources', tabs: ['channel', 'source', 'medium', 'campaign', 'label', 'referrer'] },
  { name: 'pages', tabs: ['page', 'landing', 'exit'] },
  { name: 'places', tabs: ['country', 'city'] },
  { name: 'devices', tabs: ['device', 'browser', 'os', 'language'] },
  { name: 'conversions', tabs: ['conversion'] },
  { name: 'scores', tabs: ['band'] },
]

/** Everything that can be filtered by. */
export const DIMENSIONS = PANELS.flatMap(({ tabs }) => tabs)
