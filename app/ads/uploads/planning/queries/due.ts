import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface DueLead {
  leadId: string
  /** As the database writes it, to be exact. */
  since: string
}

export async function dueLeads(
  trx: TransactionClientContract,
  siteId: string,
  limit: number
): Promise<DueLead[]> {
  const { rows } = await trx.rawQuery<{ rows: DueLead[] }>(
    `SELECT lead_id AS "leadId", due_since::text AS since FROM upload_due
      WHERE site_id = ? ORDER BY due_since, lead_id LIMIT ?`,
    [siteId, limit]
  )
  return rows
}

/** Except what became due again meanwhile. */
export async function settle(trx: TransactionClientContract, siteId: string, due: DueLead[]) {
  await trx.rawQuery(
    `DELETE FROM upload_due d USING unnest(?::uuid[], ?::timestamptz[]) AS s (lead_id, since)
      WHERE d.site_id = ? AND d.lead_id = s.lead_id AND d.due_since = s.since`,
    [due.map(({ leadId }) => leadId) as any, due.map(({ since }) => since) as any, siteId]
  )
}
