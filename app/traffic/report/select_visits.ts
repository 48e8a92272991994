import { folded, MatchingValues } from '#app/traffic/report/matching_values'
import { valueOfStep } from '#app/traffic/days/step_value'
import { isStepDimension, type Dimension, type Filter } from '#app/traffic/report/types'
import type { SiteColumnName } from '#app/traffic/memory/site_column'
import type { LoadedDay } from '#app/traffic/report/loaded_days'
import type { Reading } from '#app/traffic/report/reading'

/** Marks with 0 the visits of the day that do not fit. */
type Test = (day: LoadedDay, fits: Uint8Array) => void

/** What a filter by this dimension reads. */
export function columnsOfDimension(dimension: Dimension): SiteColumnName[] {
  return isStepDimension(dimension) ? ['steps', 'step_counts'] : [dimension]
}

/** Resolves to a function that says which visits of a day fit all filters: their places, in order. */
export function selecting(filters: Filter[], reading: Reading): (day: LoadedDay) => Uint32Array {
  const tests = filters.map((filter) => testOf(filter, reading))
  return (day) => {
    const fits = new Uint8Array(day.visits).fill(1)
    for (const test of tests) test(day, fits)
    const places = new Uint32Array(day.visits)
    let count = 0
    for (let i = 0; i < fits.length; i++) if (fits[i]) places[count++] = i
    return places.subarray(0, count)
  }
}

function testOf(filter: Filter, reading: Reading): Test {
  const { spaces, scratch } = reading
  const { dimension } = filter
  const keep = filter.is === 'is_not' ? 0 : 1
  const isWanted = wantedBy(filter)
  if (isStepDimension(dimension)) {
    const matching = new MatchingValues(spaces.valuesOf('steps'), (step) => {
      const value = valueOfStep(dimension, step)
      return value !== null && isWanted(value)
    })
    const own = new MatchingValues(
      spaces.valuesOf('steps'),
      (step) => valueOfStep(dimension, step) !== null
    )
    return (day, fits) => {
      const found = visitsWith(day, matching, reading)
      if (isWanted('')) addWithout(found, visitsWith(day, own, reading))
      for (let i = 0; i < fits.length; i++) if (found[i] !== keep) fits[i] = 0
    }
  }
  const matching = new MatchingValues(spaces.valuesOf(dimension), isWanted)
  return (day, fits) => {
    const numbers = scratch.widened('values', day.columns[dimension].numbers)
    const all = matching.all()
    const verdicts = Uint8Array.from(day.columns[dimension].values!, (value) =>
      Number(all[value] === keep)
    )
    for (let i = 0; i < fits.length; i++) fits[i] &= verdicts[numbers[i]]
  }
}

/** 1 for each visit with one of these steps. */
function visitsWith(
  { visits, columns }: LoadedDay,
  matching: MatchingValues,
  { scratch }: Reading
): Uint8Array {
  const steps = scratch.widened('values', columns.steps.numbers)
  const counts = scratch.widened('step_counts', columns.step_counts.numbers)
  const all = matching.all()
  const verdicts = Uint8Array.from(columns.steps.values!, (value) => all[value])
  const found = new Uint8Array(visits)
  let step = 0
  for (let i = 0; i < found.length; i++) {
    for (const end = step + counts[i]; step < end; step++) {
      found[i] |= verdicts[steps[step]]
    }
  }
  return found
}

/** "Not known" of what a visit can have many of: it has none. */
function addWithout(found: Uint8Array, having: Uint8Array) {
  for (let i = 0; i < found.length; i++) if (!having[i]) found[i] = 1
}

function wantedBy({ is, values }: Filter): (value: string) => boolean {
  if (is === 'contains') {
    const parts = values.filter(Boolean).map(folded)
    return (value) => {
      const text = folded(value)
      return parts.some((part) => text.includes(part))
    }
  }
  const wanted = new Set(values)
  return (value) => wanted.has(value)
}
