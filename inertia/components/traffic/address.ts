import { PANELS } from './panels.js'
import { writtenFilter } from './filters.js'
import type { View } from './types.js'

/** What can be changed of what the page shows. */
export type Change = Partial<
  Pick<View, 'period' | 'periodName' | 'compare' | 'filters' | 'figure' | 'tabs'>
> & { interval?: View['interval'] | null }

/** What a view is asked for with. What is as usual is left out, so that addresses are short and stay right. */
export function queryOf(
  view: View,
  change: Change = {},
  more: Record<string, string> = {}
): string {
  const asked = { ...view, ...change }
  const query = new URLSearchParams()
  if (asked.periodName) {
    if (asked.periodName !== '30d') query.set('period', asked.periodName)
  } else {
    query.set('from', asked.period.from)
    query.set('to', asked.period.to)
  }
  if (asked.compare !== 'previous') query.set('compare', asked.compare)
  const interval =
    change.interval === undefined ? view.hasInterval && view.interval : change.interval
  if (interval) query.set('interval', interval)
  for (const filter of asked.filters) query.append('f', writtenFilter(filter))
  if (asked.figure !== 'visitors') query.set('figure', asked.figure)
  for (const { name, tabs } of PANELS) {
    if (asked.tabs[name] !== tabs[0]) query.set(name, asked.tabs[name])
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  const text = query.toString()
  return text && `?${text}`
}
