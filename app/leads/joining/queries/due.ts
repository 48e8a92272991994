import db from '@adonisjs/lucid/services/db'
import { compareKeys } from '#app/leads/keys'
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

/**
 * Except what became due again meanwhile. In the order in which ingestion writes them, one by one: with a join, a young table would
 * be read as a whole.
 */
export async function settle(trx: TransactionClientContract, siteId: string, due: Due[]) {
  const rows = due.toSorted((a, b) => compareKeys(a, b))
  await trx.rawQuery(
    `WITH settled AS (
       SELECT d.* FROM unnest(:kinds::text[], :values::text[], :sinces::timestamptz[]) AS s (kind, value, since)
        CROSS JOIN LATERAL (SELECT d.ctid AS place FROM lead_due d
           WHERE d.site_id = :siteId AND d.kind = s.kind AND d.value = s.value AND d.due_since = s.since LIMIT 1 FOR UPDATE) AS d)
     DELETE FROM lead_due d WHERE d.ctid = ANY (ARRAY(SELECT place FROM settled))`,
    {
      siteId,
      kinds: rows.map(({ kind }) => kind) as any,
      values: rows.map(({ value }) => value) as any,
      sinces: rows.map(({ since }) => since) as any,
    }
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
