import type { Office } from '#app/demo/leads/fill_leads'
import type { OpenLead, Verdict } from '#app/demo/leads/judge'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** With something that is the same whenever the demo is made, unlike its id. */
export interface NamedLead extends OpenLead {
  name: string
}

export async function openLeads(
  trx: TransactionClientContract,
  siteId: string
): Promise<NamedLead[]> {
  const { rows } = await trx.rawQuery<{ rows: NamedLead[] }>(
    `SELECT l.id, l.opened_at AS "openedAt", l.score, coalesce(l.session_id::text, l.phone_number, l.id::text) AS name,
            (SELECT c.status FROM leads part JOIN lead_calls lc ON lc.site_id = part.site_id AND lc.lead_id = part.id
               JOIN calls c ON c.site_id = lc.site_id AND c.id = lc.call_id
              WHERE part.site_id = l.site_id AND part.root_id = l.id ORDER BY c.called_at DESC LIMIT 1) AS "callStatus"
       FROM leads l WHERE l.site_id = ? AND l.root_id = l.id ORDER BY l.opened_at, l.id`,
    [siteId]
  )
  return rows
}

/** The demo is made in a moment, and its past was not. */
export async function dateMerges(trx: TransactionClientContract, siteId: string) {
  await trx.rawQuery(
    `UPDATE lead_merges m SET merged_at = greatest(a.opened_at, b.opened_at) FROM leads a, leads b
      WHERE m.site_id = ? AND a.site_id = m.site_id AND a.id = m.kept_id AND b.site_id = m.site_id AND b.id = m.gone_id`,
    [siteId]
  )
}

export interface WrittenVerdict {
  id: string
  status: Verdict
  at: Date
  value: number | null
  currency: string | null
  isAssigned: boolean
  note: string | null
}

/** What somebody has said, as if by the pages: the leads, who did it, and what they wrote down. */
export async function writeVerdicts(
  trx: TransactionClientContract,
  { siteId, userId }: Office,
  verdicts: WrittenVerdict[]
) {
  await trx.rawQuery(
    `WITH said AS (
       SELECT v.*, u.full_name AS person, u.id AS user_id FROM users u, json_to_recordset(:verdicts::json)
         AS v (id uuid, status text, at timestamptz, value numeric, currency text, "isAssigned" boolean, note text)
        WHERE u.id = :userId
     ), changed AS (
       UPDATE leads l SET status = s.status, status_at = s.at, value = s.value, currency = s.currency,
              assignee_id = CASE WHEN s."isAssigned" THEN s.user_id END, version = 2
         FROM said s WHERE l.site_id = :siteId AND l.id = s.id
     ), noted AS (
       INSERT INTO lead_notes (site_id, lead_id, user_id, person, text, created_at)
       SELECT :siteId, id, user_id, person, note, at FROM said WHERE note IS NOT NULL
     )
     INSERT INTO lead_actions (site_id, lead_id, version, kind, user_id, person, before, after, created_at)
     SELECT :siteId, id, 2, 'status', user_id, person, '{"status": "new"}', jsonb_build_object('status', status), at FROM said`,
    { siteId, userId, verdicts: JSON.stringify(verdicts) }
  )
}
