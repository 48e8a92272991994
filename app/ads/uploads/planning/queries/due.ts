import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface DueLead {
  leadId: string
  /** As the database writes it, to be exact. */
  since: string
}

/** The longest due first. What could not be planned is due in the future. */
export async function dueLeads(
  client: QueryClientContract,
  siteId: string,
  limit: number
): Promise<DueLead[]> {
  const { rows } = await client.rawQuery<{ rows: DueLead[] }>(
    `SELECT lead_id AS "leadId", due_since::text AS since FROM upload_due
      WHERE site_id = ? AND due_since <= clock_timestamp() ORDER BY due_since, lead_id LIMIT ?`,
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

/** Looks at it again later: something is wrong with it, and the others do not wait. */
export async function putOff(siteId: string, { leadId, since }: DueLead, seconds: number) {
  await db.connection('service').rawQuery(
    `UPDATE upload_due SET due_since = clock_timestamp() + make_interval(secs => ?)
      WHERE site_id = ? AND lead_id = ? AND due_since = ?::timestamptz`,
    [seconds, siteId, leadId, since]
  )
}
