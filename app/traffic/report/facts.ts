import type { Scratch } from '#app/traffic/memory/scratch'
import type { LoadedDay } from '#app/traffic/report/loaded_days'
import type { SiteColumnName } from '#app/traffic/memory/site_column'

/** What every figure of a visit is made from. */
export const FIGURE_COLUMNS: SiteColumnName[] = [
  'visitor',
  'page_views',
  'conversions',
  'bounce',
  'duration',
]

/** Of the numbers of a visit. */
export const FACTS_WIDTH = 4

/** The selected visits of a day, with what figures are made from side by side: many tables are filled from it. */
export interface Facts {
  length: number
  /** Page views, conversions, whether it bounced, and seconds. */
  numbers: Uint32Array
  visitors: Uint32Array
}

/** Hold until the next day is read. */
export function factsOf({ columns }: LoadedDay, selected: Uint32Array, scratch: Scratch): Facts {
  const { length } = selected
  const pageViews = scratch.widened('page_views', columns.page_views.numbers)
  const conversions = scratch.widened('conversions', columns.conversions.numbers)
  const bounce = scratch.widened('bounce', columns.bounce.numbers)
  const duration = scratch.widened('duration', columns.duration.numbers)
  const visitor = scratch.widened('visitor', columns.visitor.numbers)
  const numbers = scratch.room('facts', length * FACTS_WIDTH)
  const visitors = scratch.room('visitors', length)
  for (let i = 0; i < length; i++) {
    const visit = selected[i]
    const at = i * FACTS_WIDTH
    numbers[at] = pageViews[visit]
    numbers[at + 1] = conversions[visit]
    numbers[at + 2] = bounce[visit]
    numbers[at + 3] = duration[visit]
    visitors[i] = visitor[visit]
  }
  return { length, numbers, visitors }
}
