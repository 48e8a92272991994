import { Sums, type Pairs } from '#app/traffic/report/sums'
import { newAfter } from '#app/traffic/days/new_within'
import { daysFrom } from '#app/traffic/days/calendar'
import { factsOf } from '#app/traffic/report/facts'
import type { Visits } from '#app/traffic/report/visits'
import type { Figures } from '#app/traffic/report/types'
import type { Points } from '#app/traffic/report/points'
import type { LoadedDay } from '#app/traffic/report/loaded_days'
import type { Reading } from '#app/traffic/report/reading'
import type { Head } from '#app/traffic/report/heads'

export interface Totals {
  totals: Figures
  series: Figures[]
}

/** Of all visits, by the figures of the days alone. */
export function totalsOfDays(heads: Head[], points: Points): Totals {
  const total = new Sums(1)
  const series = new Sums(points.at.length)
  for (const { day, figures, newWithin } of heads) {
    const [place] = points.placesOf.get(day)!
    const sinceStart = daysFrom(heads[0].day, day)
    const sincePoint = daysFrom(points.at[place], day)
    total.addFigures(0, { ...figures, visitors: newAfter(newWithin, sinceStart) })
    series.addFigures(place, { ...figures, visitors: newAfter(newWithin, sincePoint) })
  }
  return { totals: total.at(0), series: points.at.map((_, place) => series.at(place)) }
}

/** Of the visits that were selected. They come in the order of the points, so the last point of each visitor says enough. */
export async function totalsOfVisits(visits: Visits, points: Points): Promise<Totals> {
  const { days, reading, selected } = visits
  const total = new Sums(1)
  const series = new Sums(points.at.length)
  const lastPoints = new Int32Array(reading.spaces.visitors.size).fill(-1)
  for (const [position, day] of days.entries()) {
    const facts = factsOf(day, selected[position], reading.scratch)
    const pairs = pairsByPoint(day, selected[position], points, reading)
    series.add(pairs, facts)
    for (let i = 0; i < pairs.length; i++) {
      const visitor = facts.visitors[i]
      const last = lastPoints[visitor]
      if (last === -1) total.visitors[0]++
      if (last !== pairs.rows[i]) series.visitors[pairs.rows[i]]++
      lastPoints[visitor] = pairs.rows[i]
    }
    await reading.breathe()
  }
  const each = points.at.map((_, place) => series.at(place))
  for (const figures of each) total.addFigures(0, { ...figures, visitors: 0 })
  return { totals: total.at(0), series: each }
}

/** A pair a visit. */
function pairsByPoint(
  day: LoadedDay,
  selected: Uint32Array,
  { placesOf }: Points,
  { scratch }: Reading
): Pairs {
  const { length } = selected
  const rows = scratch.room('rows', length)
  const visits = scratch.room('visits', length)
  const places = placesOf.get(day.day)!
  for (let i = 0; i < length; i++) visits[i] = i
  if (places.length === 1) rows.fill(places[0], 0, length)
  else {
    const hours = day.columns.hour.numbers
    for (const [i, visit] of selected.entries()) rows[i] = places[hours[visit]]
  }
  return { length, rows, visits, times: null }
}
