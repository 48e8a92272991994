import { valueOfStep } from '#app/traffic/days/step_value'
import type { Reading } from '#app/traffic/report/reading'
import type { LoadedDay } from '#app/traffic/report/loaded_days'

/**
 * Calls `take` for each conversion of these visits of a day: its visit, its step, and its place among all conversions of the day,
 * by which the columns about conversions are read.
 *
 * @param isWanted by name of the conversion
 */
export function eachConversion(
  { spaces }: Reading,
  { columns }: LoadedDay,
  selected: Uint32Array,
  isWanted: (name: string) => boolean,
  take: (visit: number, step: number, place: number) => void
) {
  const { steps, step_counts: counts } = columns
  const texts = spaces.valuesOf('steps').values
  const kinds = Uint8Array.from(steps.values!, (value) => {
    const name = valueOfStep('conversion', texts[value])
    return name === null ? PAGE : isWanted(name) ? WANTED : OTHER
  })
  const { numbers } = steps
  let next = 0
  let step = 0
  let place = 0
  const pass = (end: number, visit: number) => {
    for (; step < end; step++) {
      const kind = kinds[numbers[step]]
      if (kind === WANTED && visit >= 0) take(visit, step, place)
      if (kind !== PAGE) place++
    }
  }
  for (const visit of selected) {
    for (; next < visit; next++) pass(step + counts.numbers[next], -1)
    pass(step + counts.numbers[visit], visit)
    next = visit + 1
  }
}

const PAGE = 0
const OTHER = 1
const WANTED = 2
