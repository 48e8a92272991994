import { LEAD_SELECT, toLeadRow, type LeadRow } from '#app/leads/desk/queries/lead_row'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Those of these leads that the site has, merged ones too, in no particular order. */
export async function leadsById(
  client: QueryClientContract,
  siteId: string,
  ids: string[]
): Promise<LeadRow[]> {
  if (ids.length === 0) return []
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${LEAD_SELECT} FROM leads l WHERE l.site_id = ? AND l.id = ANY (?::uuid[])`,
    [siteId, ids]
  )
  return rows.map(toLeadRow)
}

/** The lead that this one is by now: itself, or what it was merged into. Null when the site has no such lead. */
export async function wholeLead(
  client: QueryClientContract,
  siteId: string,
  id: string
): Promise<LeadRow | null> {
  const [lead] = await leadsById(client, siteId, [id])
  if (!lead || lead.rootId === id) return lead ?? null
  const [root] = await leadsById(client, siteId, [lead.rootId])
  return root ?? null
}
