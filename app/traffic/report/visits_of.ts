import { readAnew } from '#app/traffic/report/read_anew'
import { dayIn } from '#app/shared/zone_days'
import { headsOf } from '#app/traffic/report/heads'
import { sessionIdAt } from '#app/traffic/report/session_id_at'
import { visitsIn } from '#app/traffic/report/visits'
import type { Reading } from '#app/traffic/report/reading'
import type { LoadedDay } from '#app/traffic/report/loaded_days'
import { columnsOfDimension } from '#app/traffic/report/select_visits'
import type { SiteColumnName } from '#app/traffic/memory/site_column'
import type { AskedSite, Filter, Period } from '#app/traffic/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface AskedVisits {
  period: Period
  filters: Filter[]
  /** The `next` of the page before. */
  after?: string | null
  limit: number
}

export interface FoundVisit {
  /** Of its session. */
  id: string
  startedAt: Date
}

export interface VisitPage {
  visits: FoundVisit[]
  /** Null: there are no more. */
  next: string | null
}

const MOST_VISITS = 500

/** The visits behind an answer, those that began last first. Days are read one by one, until there are enough. */
export function visitsOf(
  site: AskedSite,
  asked: AskedVisits,
  trx: TransactionClientContract
): Promise<VisitPage> {
  return readAnew(site.id, trx, (reading) => pageOf(site, asked, reading))
}

async function pageOf(
  site: AskedSite,
  { period, filters, after, limit }: AskedVisits,
  reading: Reading
): Promise<VisitPage> {
  const names: SiteColumnName[] = [
    'session',
    'started',
    ...filters.flatMap(({ dimension }) => columnsOfDimension(dimension)),
  ]
  const cursor = readCursor(after)
  const cursorDay = cursor && dayIn(site.timezone, new Date(cursor.at))
  const wanted = Math.min(Math.max(1, limit), MOST_VISITS)
  const found: Found[] = []
  const heads = await headsOf(site, period, reading.trx)
  for (const head of heads.toReversed()) {
    if (cursorDay && head.day > cursorDay) continue
    const { days, selected } = await visitsIn(reading, [head], filters, [...new Set(names)])
    for (const visit of selected[0]?.toReversed() ?? []) {
      const each = visitAt(days[0], visit)
      if (cursor && !isOlder(each, cursor)) continue
      // One more than is shown says that there are more.
      if (found.push(each) > wanted) return pageFrom(found.slice(0, wanted), true)
    }
  }
  return pageFrom(found, false)
}

interface Found {
  id: string
  /** ms since the epoch, with a fraction where the row has one. */
  at: number
}

function visitAt({ columns }: LoadedDay, visit: number): Found {
  return { id: sessionIdAt(columns.session, visit), at: columns.started.numbers[visit] }
}

function pageFrom(found: Found[], hasMore: boolean): VisitPage {
  const last = found.at(-1)
  return {
    visits: found.map(({ id, at }) => ({ id, startedAt: new Date(at) })),
    next: hasMore && last ? `${last.at}_${last.id}` : null,
  }
}

function readCursor(after: string | null | undefined): Found | null {
  const [, at, id] = /^(\d{1,14}(?:\.\d{1,9})?)_([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  return id ? { at: Number(at), id } : null
}

function isOlder(a: Found, b: Found): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id)
}
