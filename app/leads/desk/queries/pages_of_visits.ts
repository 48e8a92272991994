import type { Month } from '#app/shared/month'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

const MOST = 6

/** The first pages of each of these visits, by session id. */
export async function pagesOfVisits(
  client: QueryClientContract,
  siteId: string,
  visits: { id: string; month: Month }[]
): Promise<Map<string, string[]>> {
  if (visits.length === 0) return new Map()
  const { rows } = await client.rawQuery<{ rows: { id: string; pages: string[] }[] }>(
    `SELECT v.id, ARRAY(
        SELECT e.url FROM events e
         WHERE e.site_id = ? AND e.session_month = v.month AND e.session_id = v.id
           AND e.event_action IN ('view', 'page_view')
         ORDER BY e.created_at, e.id LIMIT ${MOST}) AS pages
       FROM unnest(?::uuid[], ?::date[]) AS v (id, month)`,
    [siteId, visits.map(({ id }) => id), visits.map(({ month }) => month)]
  )
  return new Map(rows.map(({ id, pages }) => [id, pages]))
}
