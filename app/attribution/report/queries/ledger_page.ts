import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Period } from '#app/attribution/report/types'

/** A conversion as the ledger has it. Arrays are parallel, oldest touch first; empty when nobody knows a touch. */
export interface LedgerRow {
  convertedAt: Date
  value: number | null
  currency: string
  visitorGroup: number
  leadTouch: number | null
  agesSec: number[]
  sources: number[]
  landings: number[]
}

/** The last row that was read. `at` is in microseconds, because a `Date` is less exact than the database. */
export interface LedgerCursor {
  day: string
  at: string
  id: string
}

export interface LedgerPage {
  rows: LedgerRow[]
  /** Null: that was the last one. */
  next: LedgerCursor | null
}

/** Journeys have up to 1,000 touches, so a page may hold a million. */
const PAGE = 1_000

const INSTANT = 'CAST(:at AS timestamptz)'
const MICROSECONDS = `timestamptz 'epoch' + CAST(:at AS float8) * interval '1 microsecond'`
const BEFORE_ALL = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }

/** Part of the ledger of a period, in the order in which things happened. */
export async function ledgerPage(
  client: QueryClientContract,
  siteId: string,
  { from, to }: Period,
  after: LedgerCursor | null
): Promise<LedgerPage> {
  const begin = after ?? { day: from, ...BEFORE_ALL }
  const { rows } = await client.rawQuery<{ rows: Row[] }>(
    `SELECT c.conversion_id AS id, c.day::text, (extract(epoch FROM c.converted_at) * 1000000)::bigint AS at, c.value,
            c.currency, c.visitor_group, c.lead_touch, c.touch_ages_sec::text AS ages, c.touch_sources::text AS sources,
            c.touch_landings::text AS landings
       FROM credits c
      WHERE c.site_id = :site AND c.day <= CAST(:to AS date)
        AND (c.day, c.converted_at, c.conversion_id) > (CAST(:day AS date), ${after ? MICROSECONDS : INSTANT}, CAST(:id AS uuid))
      ORDER BY c.day, c.converted_at, c.conversion_id
      LIMIT ${PAGE}`,
    { site: siteId, to, ...begin }
  )
  const last = rows.at(-1)
  return {
    rows: rows.map(toLedgerRow),
    next: last && rows.length === PAGE ? { day: last.day, at: last.at, id: last.id } : null,
  }
}

export async function countConversions(
  client: QueryClientContract,
  siteId: string,
  { from, to }: Period
): Promise<number> {
  const { rows } = await client.rawQuery<{ rows: { count: number }[] }>(
    `SELECT count(*)::int AS count FROM credits
      WHERE site_id = ? AND day >= ?::date AND day <= ?::date`,
    [siteId, from, to]
  )
  return rows[0].count
}

interface Row {
  id: string
  day: string
  at: string
  value: number | null
  currency: string
  visitor_group: number
  lead_touch: number | null
  ages: string
  sources: string
  landings: string
}

function toLedgerRow(row: Row): LedgerRow {
  return {
    convertedAt: new Date(Number(row.at) / 1_000),
    value: row.value,
    currency: row.currency,
    visitorGroup: row.visitor_group,
    leadTouch: row.lead_touch,
    agesSec: numbersIn(row.ages),
    sources: numbersIn(row.sources),
    landings: numbersIn(row.landings),
  }
}

/** `{1,2}`, much faster than the driver, which expects texts in it. */
function numbersIn(array: string): number[] {
  return JSON.parse(`[${array.slice(1, -1)}]`)
}
