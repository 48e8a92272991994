import { OWN_SINCE } from '#app/history/queries/history_imports'
import type { ReadHistory } from '#app/history/reading/tally'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface HistoryDay {
  day: string
  tool: ReadHistory['tool']
  visitors: number | null
  visits: number | null
  pageViews: number | null
  conversions: number | null
}

export interface HistoryRow {
  dimension: 'source' | 'page'
  value: string
  count: number
}

const ROWS_SHOWN = 10

/** Of each day the import that was taken last; none of a day that we have counted ourselves. */
const SHOWN = `SELECT DISTINCT ON (d.day) d.*, i.tool FROM history_days d
    JOIN history_imports i ON i.site_id = d.site_id AND i.id = d.import_id AND i.taken_at IS NOT NULL
   WHERE d.site_id = :siteId AND d.day BETWEEN :from AND :to AND d.day < coalesce(${OWN_SINCE}, 'infinity')
   ORDER BY d.day, i.taken_at DESC, i.id`

type Asked = { siteId: string; from: string; to: string }

export async function historyDays(
  trx: TransactionClientContract,
  asked: Asked
): Promise<HistoryDay[]> {
  const { rows } = await trx.rawQuery<{ rows: HistoryDay[] }>(
    `SELECT day::text, tool, visitors::float8, visits::float8, page_views::float8 AS "pageViews", conversions::float8
       FROM (${SHOWN}) AS shown ORDER BY day`,
    { ...asked }
  )
  return rows
}

/** The largest of each dimension. */
export async function historyRows(
  trx: TransactionClientContract,
  asked: Asked
): Promise<HistoryRow[]> {
  const { rows } = await trx.rawQuery<{ rows: HistoryRow[] }>(
    `SELECT dimension, value, count FROM (
       SELECT r.dimension, r.value, sum(r.count)::float8 AS count,
              row_number() OVER (PARTITION BY r.dimension ORDER BY sum(r.count) DESC, r.value) AS place
         FROM (${SHOWN}) AS shown
         JOIN history_rows r ON r.site_id = shown.site_id AND r.import_id = shown.import_id AND r.day = shown.day
        GROUP BY 1, 2) AS ranked
      WHERE place <= ${ROWS_SHOWN} ORDER BY dimension, place`,
    { ...asked }
  )
  return rows
}
