import { clock } from '#app/shared/clock'
import { liveDay } from '#app/traffic/report/live_day'
import { dayIn } from '#app/shared/zone_days'
import { addDays, daysOf } from '#app/traffic/days/calendar'
import { dayRows, type DayRow } from '#app/traffic/days/queries/day_rows'
import type { Columns, DayFigures } from '#app/traffic/days/types'
import type { AskedSite, Period } from '#app/traffic/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A day of an answer, without its columns, or with all of them. */
export interface Head {
  day: string
  figures: DayFigures
  newWithin: number[]
  asOf: Date | null
  /** Of the stored columns; null: there are none, or they are here. */
  digest: string | null
  columns: Columns | null
}

const NOTHING: DayFigures = {
  visits: 0,
  visitors: 0,
  pageViews: 0,
  conversions: 0,
  convertingVisits: 0,
  bounces: 0,
  durationSec: 0,
}

/** The days of a period: those that are over as they are stored, today as it is. */
export async function headsOf(
  { id: siteId, timezone: zone }: AskedSite,
  period: Period,
  trx: TransactionClientContract
): Promise<Head[]> {
  const rows = await dayRows(trx, siteId, period)
  const stored = new Map(rows.map((row) => [row.day, row]))
  const today = dayIn(zone, clock.now())
  const heads: Head[] = []
  for (const day of daysOf(period)) {
    const row = stored.get(day)
    heads.push(
      isLive(day, today, zone, row)
        ? liveHead(day, await liveDay(trx, { siteId, day, zone }))
        : storedHead(day, row)
    )
  }
  return heads
}

/** Today is; and yesterday, until it has been derived as a whole. */
function isLive(day: string, today: string, zone: string, row: DayRow | undefined) {
  if (day === today) return true
  return day === addDays(today, -1) && (!row || dayIn(zone, row.derivedAt) <= day)
}

function liveHead(day: string, derived: Awaited<ReturnType<typeof liveDay>>): Head {
  const { figures, newWithin, asOf, columns } = derived
  return { day, figures, newWithin, asOf, digest: null, columns }
}

function storedHead(day: string, row: DayRow | undefined): Head {
  return {
    day,
    figures: row ?? NOTHING,
    newWithin: row?.newWithin ?? [0],
    asOf: row?.derivedAt ?? null,
    digest: row?.visits ? row.digest : null,
    columns: null,
  }
}
