import { folded } from '#app/shared/queries/folded'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Who finds more types more. */
const LIMIT = 1000

/** The latest leads of a site in whose name a text stands. */
export async function namedLeads(
  client: QueryClientContract,
  siteId: string,
  like: string
): Promise<string[]> {
  const { rows } = await client.rawQuery<{ rows: { id: string }[] }>(
    `SELECT l.id FROM leads l
      WHERE l.site_id = :siteId AND l.root_id = l.id AND l.name IS NOT NULL
        AND position(${folded(':like::text')} IN ${folded('l.name')}) > 0
      ORDER BY l.last_activity_at DESC LIMIT ${LIMIT}`,
    { siteId, like }
  )
  return rows.map(({ id }) => id)
}
