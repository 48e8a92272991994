import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import type { ReadHistory } from '#app/history/reading/tally'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface HistoryImport {
  id: string
  /** Null until it is read, as all that is in it. */
  tool: ReadHistory['tool'] | null
  fileName: string
  bytes: number
  firstDay: string | null
  lastDay: string | null
  told: Pick<ReadHistory, 'understood' | 'ignored' | 'ignoredLines' | 'unused'> | null
  person: string
  createdAt: Date
  readAt: Date | null
  problem: string | null
  takenAt: Date | null
  days: number
  visitors: number | null
  visits: number | null
  pageViews: number | null
  conversions: number | null
  /** Days of it that we have figures of our own for: those are not shown. */
  overlap: number
}

/** The first day that we have counted ourselves: from there on our own figures are shown. */
export const OWN_SINCE = `(SELECT min(t.day) FROM traffic_days t WHERE t.site_id = :siteId AND t.visits > 0)`

const SELECT = `SELECT i.id, i.tool, i.file_name AS "fileName", i.bytes::float8, i.first_day::text AS "firstDay", i.last_day::text AS "lastDay",
    i.told, i.person, i.created_at AS "createdAt", i.read_at AS "readAt", i.problem, i.taken_at AS "takenAt", s.*
  FROM history_imports i CROSS JOIN LATERAL (
    SELECT count(*)::int AS days, sum(visitors)::float8 AS visitors, sum(visits)::float8 AS visits,
           sum(page_views)::float8 AS "pageViews", sum(conversions)::float8 AS conversions,
           (count(*) FILTER (WHERE d.day >= ${OWN_SINCE}))::int AS overlap
      FROM history_days d WHERE d.site_id = i.site_id AND d.import_id = i.id) AS s
 WHERE i.site_id = :siteId`

/** The latest first. */
export async function historyImports(
  trx: TransactionClientContract,
  siteId: string
): Promise<HistoryImport[]> {
  const { rows } = await trx.rawQuery<{ rows: HistoryImport[] }>(
    `${SELECT} ORDER BY i.created_at DESC, i.id LIMIT 50`,
    { siteId }
  )
  return rows
}

/** Throws `E_NOT_FOUND` when the site has no such import. */
export async function historyImport(
  trx: TransactionClientContract,
  siteId: string,
  id: string
): Promise<HistoryImport> {
  if (!isUuid(id)) throw new NotFound()
  const { rows } = await trx.rawQuery<{ rows: HistoryImport[] }>(`${SELECT} AND i.id = :id`, {
    siteId,
    id,
  })
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}
