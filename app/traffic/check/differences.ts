import { startOfDay } from '#app/shared/zone_days'
import { addDays, daysFrom, daysOf } from '#app/traffic/days/calendar'
import { dayRows, type DayRow } from '#app/traffic/days/queries/day_rows'
import { newAfter } from '#app/traffic/days/new_within'
import { MAX_AWAY } from '#app/traffic/days/queries/days_away'
import { storedColumns } from '#app/traffic/report/queries/stored_columns'
import { decode } from '#app/traffic/columns/codec'
import {
  PLAIN_DIMENSIONS,
  rawFigures,
  rawValueCounts,
  rawVisitors,
} from '#app/traffic/check/queries/raw_figures'
import type { ColumnName, DayFigures } from '#app/traffic/days/types'
import type { AskedSite, Period } from '#app/traffic/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Difference {
  day: string
  /** Which figure, or which value of which dimension. */
  what: string
  derived: number
  counted: number
}

const FIGURES = [
  'visits',
  'visitors',
  'pageViews',
  'conversions',
  'convertingVisits',
  'bounces',
  'durationSec',
] as const satisfies (keyof DayFigures)[]

/** Where the days of a site that are derived, and not due, are not what its visits and events come to. */
export async function* differencesOf(
  trx: TransactionClientContract,
  site: AskedSite,
  period: Period,
  due: ReadonlySet<string>
): AsyncGenerator<{ day: string; differences: Difference[] }> {
  const stored = await dayRows(trx, site.id, period)
  const rows = new Map(stored.map((row) => [row.day, row]))
  for (const day of daysOf(period)) {
    if (due.has(day)) continue
    const row = rows.get(day)
    const differences = [
      ...(await ofFigures(trx, site, day, row)),
      ...(row?.visits ? await ofValues(trx, site, day) : []),
      ...(row && !due.size ? await ofPeriodUntil(trx, site, rows, day, period.from) : []),
    ]
    yield { day, differences }
  }
}

function intervalOf(zone: string, from: string, to: string) {
  return { from: new Date(startOfDay(zone, from)), to: new Date(startOfDay(zone, addDays(to, 1))) }
}

async function ofFigures(
  trx: TransactionClientContract,
  { id, timezone }: AskedSite,
  day: string,
  row: DayRow | undefined
): Promise<Difference[]> {
  const counted = await rawFigures(trx, id, intervalOf(timezone, day, day))
  return FIGURES.filter((name) => (row?.[name] ?? 0) !== counted[name]).map((name) => ({
    day,
    what: name,
    derived: row?.[name] ?? 0,
    counted: counted[name],
  }))
}

/** By value, of the dimensions that need no reading. */
async function ofValues(
  trx: TransactionClientContract,
  { id, timezone }: AskedSite,
  day: string
): Promise<Difference[]> {
  const names = Object.keys(PLAIN_DIMENSIONS) as ColumnName[]
  const derived = new Map<string, number>()
  for (const { name, data } of await storedColumns(trx, id, [day], names)) {
    const { values, numbers } = decode(data)
    for (const number of numbers) {
      const what = `${name}: ${values![number]}`
      derived.set(what, (derived.get(what) ?? 0) + 1)
    }
  }
  const counted = new Map<string, number>()
  for (const each of await rawValueCounts(trx, id, intervalOf(timezone, day, day))) {
    counted.set(`${each.dimension}: ${each.value}`, each.visits)
  }
  return [...new Set([...derived.keys(), ...counted.keys()])]
    .filter((what) => derived.get(what) !== counted.get(what))
    .map((what) => ({
      day,
      what,
      derived: derived.get(what) ?? 0,
      counted: counted.get(what) ?? 0,
    }))
}

/** Different people of all days up to this one: what says who is new on which day. */
async function ofPeriodUntil(
  trx: TransactionClientContract,
  { id, timezone }: AskedSite,
  rows: Map<string, DayRow>,
  day: string,
  first: string
): Promise<Difference[]> {
  const isAsked = day.endsWith('-01') || day === [...rows.keys()].at(-1)
  if (!isAsked) return []
  const from = daysFrom(first, day) > MAX_AWAY - 1 ? addDays(day, 1 - MAX_AWAY) : first
  const counted = await rawVisitors(trx, id, intervalOf(timezone, from, day))
  const derived = daysOf({ from, to: day })
    .map((each) => newAfter(rows.get(each)?.newWithin ?? [0], daysFrom(from, each)))
    .reduce((sum, visitors) => sum + visitors, 0)
  return derived === counted ? [] : [{ day, what: `visitors since ${from}`, derived, counted }]
}
