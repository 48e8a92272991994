import { folded } from '#app/shared/queries/folded'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Nobody looks through more. */
const LIMIT = 200

/** Each is the second column of an index. */
type Column = 'channel' | 'source_label' | 'campaign'

/**
 * What the leads of a site have in a column, each once, and with `like` only those in which that text stands. The index is asked for
 * one value after the other, and not for every lead.
 */
export async function valuesOfLeads(
  client: QueryClientContract,
  siteId: string,
  column: Column,
  like: string | null = null
): Promise<string[]> {
  const { rows } = await client.rawQuery<{ rows: { value: string }[] }>(
    `WITH RECURSIVE known (value) AS (
       (SELECT l.${column} FROM leads l WHERE l.site_id = :siteId AND l.root_id = l.id AND l.${column} IS NOT NULL
         ORDER BY l.${column} LIMIT 1)
       UNION ALL
       SELECT (SELECT l.${column} FROM leads l
                WHERE l.site_id = :siteId AND l.root_id = l.id AND l.${column} > k.value
                ORDER BY l.${column} LIMIT 1)
         FROM known k WHERE k.value IS NOT NULL
     )
     SELECT value FROM known
      WHERE value IS NOT NULL AND (:like::text IS NULL OR position(${folded(':like::text')} IN ${folded('value')}) > 0)
      LIMIT ${LIMIT}`,
    { siteId, like: like as string }
  )
  return rows.map(({ value }) => value)
}
