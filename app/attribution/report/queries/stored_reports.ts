import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { AttributionReport, Dimension, Period } from '#app/attribution/report/types'

/** Periods of a site whose reports are kept. */
const KEPT_PERIODS = 50

/** What stands in `attribution_reports.result`. */
interface StoredResult {
  /** Models and settings that it was computed with. */
  basis: string
  report: AttributionReport
}

export interface StoredRow extends StoredResult {
  computedAt: Date
  tookMs: number
  /** Since it was begun: a day of the period was derived anew. */
  isOvertaken: boolean
  ageMs: number
}

export async function findReport(
  client: QueryClientContract,
  siteId: string,
  { from, to }: Period,
  dimension: Dimension
): Promise<StoredRow | null> {
  const { rows } = await client.rawQuery<{
    rows: (Omit<StoredRow, keyof StoredResult> & { result: StoredResult })[]
  }>(
    `SELECT r.computed_at AS "computedAt", r.took_ms AS "tookMs", r.result,
            extract(epoch FROM clock_timestamp() - r.computed_at)::float8 * 1000 AS "ageMs",
            EXISTS (SELECT FROM credit_derivations d WHERE d.site_id = r.site_id AND d.day >= r.first_day
                       AND d.day <= r.last_day AND d.derived_at > r.computed_at) AS "isOvertaken"
       FROM attribution_reports r
      WHERE r.site_id = ? AND r.first_day = ?::date AND r.last_day = ?::date AND r.dimension = ?`,
    [siteId, from, to, dimension]
  )
  if (rows.length === 0) return null
  const { result, ...row } = rows[0]
  return { ...row, ...result }
}

export async function databaseTime(client: QueryClientContract): Promise<string> {
  const { rows } = await client.rawQuery<{ rows: { now: string }[] }>(
    'SELECT clock_timestamp()::text AS now'
  )
  return rows[0].now
}

export interface NewReports {
  siteId: string
  period: Period
  /** When the first row was read, as the database said: what is derived later is not in it. */
  begunAt: string
  tookMs: number
  basis: string
  reports: AttributionReport[]
}

/** In place of those of the same period; the ones of periods that nobody has looked at for long go. */
export async function storeReports(trx: TransactionClientContract, stored: NewReports) {
  const { siteId, period, begunAt, tookMs, basis, reports } = stored
  await trx.rawQuery(
    `INSERT INTO attribution_reports (site_id, first_day, last_day, dimension, computed_at, took_ms, result)
     SELECT ?, ?::date, ?::date, dimension, ?::timestamptz, ?::int, result
       FROM unnest(?::text[], ?::jsonb[]) AS r (dimension, result)
     ON CONFLICT (site_id, first_day, last_day, dimension) DO UPDATE
       SET computed_at = excluded.computed_at, took_ms = excluded.took_ms, result = excluded.result`,
    [
      siteId,
      period.from,
      period.to,
      begunAt,
      tookMs,
      reports.map(({ dimension }) => dimension) as any,
      reports.map((report) => JSON.stringify({ basis, report } satisfies StoredResult)) as any,
    ]
  )
  await trx.rawQuery(
    `DELETE FROM attribution_reports WHERE site_id = ? AND (first_day, last_day) IN (
       SELECT first_day, last_day FROM attribution_reports WHERE site_id = ?
        GROUP BY 1, 2 ORDER BY max(computed_at) DESC OFFSET ${KEPT_PERIODS})`,
    [siteId, siteId]
  )
}
