import type { LeadState } from '#app/leads/desk/lead_state'
import { LEAD_SELECT, toLeadRow, type LeadRow } from '#app/leads/desk/queries/lead_row'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Null when the lead is not in this version any more, or was merged. */
export async function writeLead(
  client: QueryClientContract,
  siteId: string,
  leadId: string,
  version: number,
  state: LeadState
): Promise<LeadRow | null> {
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `UPDATE leads l
        SET status_at = CASE WHEN l.status = :status THEN l.status_at
                             WHEN :status = 'new' THEN NULL ELSE clock_timestamp() END,
            status = :status, value = :value::numeric, currency = :currency, name = :name,
            assignee_id = :assigneeId::uuid, version = l.version + 1
      WHERE l.site_id = :siteId AND l.id = :leadId AND l.version = :version AND l.root_id = l.id
      RETURNING ${LEAD_SELECT}`,
    { ...(state as Record<string, any>), siteId, leadId, version }
  )
  return rows.length === 0 ? null : toLeadRow(rows[0])
}
