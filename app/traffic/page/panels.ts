import type { Dimension } from '#app/traffic/report/types'

/** The panels of the page, and what each can be opened at; the first of them is what it shows unless the address says otherwise. */
export const PANELS = {
  sources: ['channel', 'source', 'medium', 'campaign', 'label', 'referrer'],
  pages: ['page', 'landing', 'exit'],
  places: ['country', 'city'],
  devices: ['device', 'browser', 'os', 'language'],
  conversions: ['conversion'],
  scores: ['band'],
} as const satisfies Record<string, readonly Dimension[]>

type PanelName = keyof typeof PANELS

export type Tabs = Record<PanelName, Dimension>

/** Rows of a panel, and rows of a page of the list with all of them. */
export const ROWS_IN_PANEL = 8
export const ROWS_IN_LIST = 50

export function tabsOf(asked: Record<string, unknown>): Tabs {
  const entries = Object.entries(PANELS).map(([name, dimensions]) => [
    name,
    dimensions.find((one) => one === asked[name]) ?? dimensions[0],
  ])
  return Object.fromEntries(entries)
}
