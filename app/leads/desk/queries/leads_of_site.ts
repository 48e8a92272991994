import { SORTS, type DeskFilter } from '#app/leads/desk/desk_filter'
import { joined, type Condition } from '#app/shared/queries/conditions'
import { LEAD_SELECT, toLeadRow, type LeadRow } from '#app/leads/desk/queries/lead_row'
import { cursorAfter, type DeskCursor } from '#app/leads/desk/read_desk_filter'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export const PAGE_LENGTH = 50

/** Nobody counts further by eye. */
export const COUNTED = 1000

/** A page of leads in the order that is asked for, after `cursor`; and where the next page begins, null at the end. */
export async function leadsOfSite(
  client: QueryClientContract,
  siteId: string,
  conditions: Condition[],
  sort: DeskFilter['sort'],
  cursor: DeskCursor | null,
  length = PAGE_LENGTH
): Promise<{ leads: LeadRow[]; next: string | null }> {
  const { sql, values } = joined([...conditions, ...(cursor ? [after(cursor, sort)] : [])])
  const order = SORTS[sort].map((key) => `${key.sql} DESC`).join(', ')
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${LEAD_SELECT} FROM leads l
      WHERE l.site_id = :siteId AND l.root_id = l.id${sql}
      ORDER BY ${order}, l.id DESC
      LIMIT ${length + 1}`,
    { siteId, ...values }
  )
  const leads = rows.slice(0, length).map(toLeadRow)
  return { leads, next: rows.length > length ? cursorAfter(leads.at(-1)!, sort) : null }
}

/** How many there are; one more than `COUNTED` stands for all that are more. */
export async function countLeads(
  client: QueryClientContract,
  siteId: string,
  conditions: Condition[]
): Promise<number> {
  const { sql, values } = joined(conditions)
  const { rows } = await client.rawQuery<{ rows: { count: number }[] }>(
    `SELECT count(*)::int AS count FROM (
       SELECT FROM leads l WHERE l.site_id = :siteId AND l.root_id = l.id${sql} LIMIT ${COUNTED + 1}) counted`,
    { siteId, ...values }
  )
  return rows[0].count
}

function after(cursor: DeskCursor, sort: DeskFilter['sort']): Condition {
  const keys = SORTS[sort]
  const places = keys.map(({ type }, i) => `:after${i}::${type}`)
  const values = Object.fromEntries(keys.map((_, i) => [`after${i}`, cursor[i]]))
  return [
    `(${keys.map(({ sql }) => sql).join(', ')}, l.id) < (${places.join(', ')}, :afterId::uuid)`,
    { ...values, afterId: cursor.at(-1) },
  ]
}
