import { columnsOf } from '#app/traffic/days/columns_of'
import { newWithin } from '#app/traffic/days/new_within'
import { readDay } from '#app/traffic/days/queries/read_day'
import { daysAway } from '#app/traffic/days/queries/days_away'
import { figuresOfDay } from '#app/traffic/days/figures_of_day'
import { clock } from '#app/shared/clock'
import type { DayOfSite, DerivedDay } from '#app/traffic/days/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** What a day comes to, from its visits and their events: the one way to it, for days that are stored and for today. */
export async function readDerivedDay(
  client: QueryClientContract,
  day: DayOfSite
): Promise<DerivedDay> {
  const asOf = clock.now()
  const columns = columnsOf(await readDay(client, day))
  const figures = figuresOfDay(columns)
  const away = figures.visits ? await daysAway(client, day) : []
  return { asOf, figures, columns, newWithin: newWithin(figures.visitors, away) }
}
