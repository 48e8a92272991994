import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Takes away whole leads for which nothing speaks any more, unless somebody has worked with one of their parts. */
export async function forgetEmptyLeads(
  trx: TransactionClientContract,
  siteId: string,
  roots: string[]
): Promise<string[]> {
  if (roots.length === 0) return []
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `WITH part AS (
       SELECT l.* FROM leads l WHERE l.site_id = :siteId AND l.id = ANY (:roots::uuid[])
       UNION ALL
       SELECT l.* FROM leads l WHERE l.site_id = :siteId AND l.root_id = ANY (:roots::uuid[]) AND l.root_id <> l.id
     ), worked_with AS (
       SELECT DISTINCT p.root_id FROM part p
        WHERE p.status <> 'new' OR p.value IS NOT NULL OR p.assignee_id IS NOT NULL OR p.name IS NOT NULL OR p.opened_by = 'person'
           OR EXISTS (SELECT FROM lead_notes n WHERE n.site_id = p.site_id AND n.lead_id = p.id)
           OR EXISTS (SELECT FROM lead_actions a WHERE a.site_id = p.site_id AND a.lead_id = p.id)
     )
     DELETE FROM leads l USING part p
      WHERE l.site_id = :siteId AND l.id = p.id AND p.root_id NOT IN (SELECT root_id FROM worked_with)
     RETURNING l.id`,
    { siteId, roots: roots as any }
  )
  return rows.map(({ id }) => id)
}
