import { valueOfStep } from '#app/traffic/days/step_value'
import { isStepDimension, type Dimension } from '#app/traffic/report/types'
import type { SiteColumnName } from '#app/traffic/memory/site_column'
import type { LoadedDay } from '#app/traffic/report/loaded_days'
import type { Reading } from '#app/traffic/report/reading'
import type { Pairs } from '#app/traffic/report/sums'

/** How visits fall into rows by one dimension. */
export interface Grouping {
  /** The text of a number. */
  valueOf(number: number): string
  /** How many numbers there are. */
  size(): number
  /** Adds how many of these visits had each value, by number. */
  count(day: LoadedDay, selected: Uint32Array, counts: Uint32Array): void
  /** Each value of each of these visits, once. `rowOf`: by number; -1 is left out. They hold until the next call of any grouping. */
  pairs(day: LoadedDay, selected: Uint32Array, rowOf: Int32Array): Pairs
}

export function groupingBy(dimension: Dimension, reading: Reading): Grouping {
  return isStepDimension(dimension)
    ? groupingBySteps(dimension, reading)
    : groupingByFact(dimension, reading)
}

function groupingByFact(name: SiteColumnName, { spaces, scratch }: Reading): Grouping {
  const space = spaces.valuesOf(name)
  return {
    valueOf: (number) => space.values[number],
    size: () => space.values.length,
    count({ columns }, selected, counts) {
      const values = columns[name].values!
      const numbers = scratch.widened('values', columns[name].numbers)
      const own = new Uint32Array(values.length)
      const { length } = selected
      for (let i = 0; i < length; i++) own[numbers[selected[i]]]++
      for (const [place, count] of own.entries()) counts[values[place]] += count
    },
    pairs({ columns }, selected, rowOf) {
      const column = columns[name]
      const rowOfValue = Int32Array.from(column.values!, (value) => rowOf[value])
      const numbers = scratch.widened('values', column.numbers)
      const rows = scratch.room('rows', selected.length)
      const visits = scratch.room('visits', selected.length)
      const { length: count } = selected
      let length = 0
      for (let i = 0; i < count; i++) {
        const row = rowOfValue[numbers[selected[i]]]
        if (row < 0) continue
        rows[length] = row
        visits[length++] = i
      }
      return { length, rows, visits, times: null }
    },
  }
}

function groupingBySteps(dimension: 'page' | 'conversion', { spaces, scratch }: Reading): Grouping {
  const space = spaces.valuesOf('steps')
  return {
    valueOf: (number) => valueOfStep(dimension, space.values[number])!,
    size: () => space.values.length,
    count(day, selected, counts) {
      const each = Int32Array.from(counts.keys())
      const { length, rows } = this.pairs(day, selected, each)
      for (let i = 0; i < length; i++) counts[rows[i]]++
    },
    pairs({ columns }, selected, rowOf) {
      const rowOfValue = Int32Array.from(columns.steps.values!, (value) =>
        valueOfStep(dimension, space.values[value]) === null ? -1 : rowOf[value]
      )
      const steps = scratch.widened('values', columns.steps.numbers)
      const counts = scratch.widened('step_counts', columns.step_counts.numbers)
      const rows = scratch.room('rows', steps.length)
      const visits = scratch.room('visits', steps.length)
      const times = scratch.room('times', steps.length)
      let length = 0
      let next = 0
      let step = 0
      const { length: count } = selected
      for (let place = 0; place < count; place++) {
        const visit = selected[place]
        for (; next < visit; next++) step += counts[next]
        const first = length
        for (const end = step + counts[next++]; step < end; step++) {
          const row = rowOfValue[steps[step]]
          if (row < 0) continue
          // A visit has few different pages, so looking through them is quicker than any index.
          let at = first
          while (at < length && rows[at] !== row) at++
          if (at < length) times[at]++
          else {
            rows[length] = row
            visits[length] = place
            times[length++] = 1
          }
        }
      }
      return { length, rows, visits, times }
    },
  }
}
