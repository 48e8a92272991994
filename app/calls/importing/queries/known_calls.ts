import type { ToldCall } from '#app/calls/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/**
 * Which of these calls the site knows, by their place in the list: from an earlier import by the id, and from whoever else told of
 * a call with this id and this number about that time.
 */
export async function knownCalls(
  client: QueryClientContract,
  siteId: string,
  calls: readonly ToldCall[]
): Promise<{ imported: Set<number>; elsewhere: Set<number> }> {
  const told = calls.map(({ externalId, phoneNumber, calledAt }) => ({
    external_id: externalId,
    phone_number: phoneNumber,
    called_at: calledAt,
  }))
  const { rows } = await client.rawQuery<{ rows: { at: number; by_import: boolean }[] }>(
    `SELECT (t.n - 1)::int AS at, i.source IS NOT NULL AS by_import
       FROM json_array_elements(:told::json) WITH ORDINALITY AS t(row, n)
       CROSS JOIN LATERAL json_populate_record(NULL::calls, t.row) AS told
       LEFT JOIN calls i ON i.site_id = :siteId AND i.source = 'import' AND i.external_id = told.external_id
      WHERE i.source IS NOT NULL OR EXISTS (
        SELECT FROM calls c WHERE c.site_id = :siteId AND c.phone_number = told.phone_number
           AND c.called_at BETWEEN told.called_at - interval '1 day' AND told.called_at + interval '1 day'
           AND c.external_id = told.external_id AND c.source <> 'import')`,
    { told: JSON.stringify(told), siteId }
  )
  const places = (byImport: boolean) =>
    new Set(rows.filter(({ by_import: one }) => one === byImport).map(({ at }) => at))
  return { imported: places(true), elsewhere: places(false) }
}
