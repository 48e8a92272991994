import type { Numbers } from '#app/traffic/columns/column'
import type { Columns, DayFigures } from '#app/traffic/days/types'

/** The figures of a whole day, by its columns. */
export function figuresOfDay(columns: Columns): DayFigures {
  const conversions = columns.conversions.numbers
  let convertingVisits = 0
  for (const count of conversions) if (count > 0) convertingVisits++
  return {
    visits: columns.visitor.numbers.length,
    visitors: columns.visitors.numbers.length / 2,
    pageViews: sum(columns.page_views.numbers),
    conversions: sum(conversions),
    convertingVisits,
    bounces: sum(columns.bounce.numbers),
    durationSec: sum(columns.duration.numbers),
  }
}

function sum(numbers: Numbers): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
