import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Due {
  kind: 'visitor' | 'session' | 'call' | 'lead'
  value: string
  /** As PostgreSQL writes it: who says that it is due again moves it. */
  since: string
}

/** Sites with something that is due. What failed is due in the future. */
export async function sitesWithDueLeads(): Promise<string[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { site_id: string }[] }>(
    `SELECT s.id AS site_id FROM sites s
        WHERE s.removed_at IS NULL AND EXISTS (SELECT FROM lead_due d WHERE d.site_id = s.id AND d.due_since <= now())`
  )
  return rows.map(({ site_id: id }) => id)
}

/** The longest due first. They are not locked: ingestion must not wait. */
export async function dueOf(
  client: QueryClientContract,
  siteId: string,
  limit: number
): Promise<Due[]> {
  const { rows } = await client.rawQuery<{ rows: Due[] }>(
    `SELECT kind, value, due_since::text AS since FROM lead_due
      WHERE site_id = ? AND due_since <= now() ORDER BY due_since LIMIT ?`,
    [siteId, limit]
  )
  return rows
}

/** Except what became due again meanwhile. In the order in which ingestion writes them. */
export async function settle(trx: TransactionClientContract, siteId: string, due: Due[]) {
  await trx.rawQuery(
    `WITH settled AS (
       SELECT d.kind, d.value FROM lead_due d
         JOIN unnest(?::text[], ?::text[], ?::timestamptz[]) AS s (kind, value, since)
           ON d.kind = s.kind AND d.value = s.value AND d.due_since = s.since
        WHERE d.site_id = ? ORDER BY d.kind COLLATE "C", d.value COLLATE "C" FOR UPDATE OF d)
     DELETE FROM lead_due d USING settled s WHERE d.site_id = ? AND d.kind = s.kind AND d.value = s.value`,
    [
      due.map(({ kind }) => kind) as any,
      due.map(({ value }) => value) as any,
      due.map(({ since }) => since) as any,
      siteId,
      siteId,
    ]
  )
}

/** Looks at it again later: something is wrong with it, and the others do not wait. */
export async function putOff(siteId: string, { kind, value, since }: Due, seconds: number) {
  await db.connection('service').rawQuery(
    `UPDATE lead_due SET due_since = clock_timestamp() + make_interval(secs => ?)
      WHERE site_id = ? AND kind = ? AND value = ? AND due_since = ?::timestamptz`,
    [seconds, siteId, kind, value, since]
  )
}

/** Calls of leads that lost a key may be somebody else's now. */
export async function makeCallsDue(
  trx: TransactionClientContract,
  siteId: string,
  leadIds: string[]
) {
  if (leadIds.length === 0) return
  await trx.rawQuery(
    `INSERT INTO lead_due (site_id, kind, value)
     SELECT site_id, 'call', call_id::text FROM lead_calls WHERE site_id = ? AND lead_id = ANY (?::uuid[]) ORDER BY call_id
     ON CONFLICT (site_id, kind, value) DO UPDATE SET due_since = clock_timestamp()`,
    [siteId, leadIds]
  )
}
