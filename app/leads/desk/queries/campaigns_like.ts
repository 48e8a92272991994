import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Nobody has more that are alike. */
const LIMIT = 200

/** The campaigns of a site's leads in which a text stands: the index is asked for one after the other, not for every lead. */
export async function campaignsLike(
  client: QueryClientContract,
  siteId: string,
  text: string
): Promise<string[]> {
  const { rows } = await client.rawQuery<{ rows: { campaign: string }[] }>(
    `WITH RECURSIVE known (campaign) AS (
       (SELECT campaign FROM leads WHERE site_id = :siteId AND root_id = id AND campaign IS NOT NULL
         ORDER BY campaign LIMIT 1)
       UNION ALL
       SELECT (SELECT l.campaign FROM leads l
                WHERE l.site_id = :siteId AND l.root_id = l.id AND l.campaign IS NOT NULL AND l.campaign > k.campaign
                ORDER BY l.campaign LIMIT 1)
         FROM known k WHERE k.campaign IS NOT NULL
     )
     SELECT campaign FROM known WHERE position(lower(:like::text) IN lower(campaign)) > 0 LIMIT ${LIMIT}`,
    { siteId, like: text }
  )
  return rows.map(({ campaign }) => campaign)
}
