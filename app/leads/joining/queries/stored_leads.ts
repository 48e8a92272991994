import type { KeyKind, LeadKey } from '#app/leads/keys'
import type { OpenMerge, Reason, StoredKey, StoredLead } from '#app/leads/joining/plan/evidence'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const KEY = 'k.kind, k.value, k.lead_id, k.because, k.because_of'

/** Those of these keys that somebody is known by. With a limit they are asked one by one: a join reads all when the table is young. */
export async function storedKeys(
  trx: TransactionClientContract,
  siteId: string,
  keys: LeadKey[]
): Promise<StoredKey[]> {
  if (keys.length === 0) return []
  const { rows } = await trx.rawQuery<{ rows: KeyRow[] }>(
    `SELECT ${KEY} FROM unnest(?::text[], ?::text[]) AS asked (kind, value)
      CROSS JOIN LATERAL (SELECT * FROM lead_keys k
         WHERE k.site_id = ? AND k.kind = asked.kind AND k.value = asked.value LIMIT 1) AS k`,
    [keys.map(({ kind }) => kind) as any, keys.map(({ value }) => value) as any, siteId]
  )
  return rows.map(toKey)
}

export async function keysOfLeads(
  trx: TransactionClientContract,
  siteId: string,
  leadIds: string[]
): Promise<StoredKey[]> {
  if (leadIds.length === 0) return []
  const { rows } = await trx.rawQuery<{ rows: KeyRow[] }>(
    `SELECT ${KEY} FROM lead_keys k WHERE k.site_id = ? AND k.lead_id = ANY (?::uuid[])`,
    [siteId, leadIds]
  )
  return rows.map(toKey)
}

/** The whole leads that these are parts of, with all their parts. */
export async function wholeLeads(
  trx: TransactionClientContract,
  siteId: string,
  leadIds: string[]
): Promise<StoredLead[]> {
  if (leadIds.length === 0) return []
  const { rows } = await trx.rawQuery<{ rows: StoredLead[] }>(
    `WITH roots AS MATERIALIZED (SELECT DISTINCT root_id FROM leads WHERE site_id = :siteId AND id = ANY (:leadIds::uuid[]))
     SELECT l.id, l.root_id AS "rootId", l.opened_at AS "openedAt",
            l.status <> 'new' OR l.value IS NOT NULL OR l.assignee_id IS NOT NULL OR l.name IS NOT NULL OR l.opened_by = 'person'
              OR EXISTS (SELECT FROM lead_notes n
                          WHERE n.site_id = l.site_id AND n.lead_id = l.id AND n.removed_at IS NULL) AS "isWorkedWith"
       FROM (SELECT * FROM leads WHERE site_id = :siteId AND id IN (SELECT root_id FROM roots)
             UNION ALL
             SELECT * FROM leads WHERE site_id = :siteId AND root_id IN (SELECT root_id FROM roots) AND root_id <> id) AS l`,
    { siteId, leadIds: leadIds as any }
  )
  return rows
}

/**
 * Keeps people from merging and splitting these until the end of the transaction. False when somebody has done so since they
 * were read.
 */
export async function lockLeads(
  trx: TransactionClientContract,
  siteId: string,
  leads: readonly StoredLead[]
): Promise<boolean> {
  if (leads.length === 0) return true
  const { rows } = await trx.rawQuery<{ rows: { id: string; root_id: string }[] }>(
    `SELECT id, root_id FROM leads WHERE site_id = ? AND id = ANY (?::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
    [siteId, leads.map(({ id }) => id)]
  )
  const roots = new Map(rows.map(({ id, root_id: rootId }) => [id, rootId]))
  return leads.every(({ id, rootId }) => roots.get(id) === rootId)
}

export async function openMerges(
  trx: TransactionClientContract,
  siteId: string,
  leadIds: string[]
): Promise<OpenMerge[]> {
  const { rows } = await trx.rawQuery<{ rows: MergeRow[] }>(
    `SELECT id, kept_id, gone_id, because, because_of, key_kind, key_value FROM lead_merges
      WHERE site_id = ? AND gone_id = ANY (?::uuid[]) AND undone_at IS NULL`,
    [siteId, leadIds]
  )
  return rows.map((row) => ({
    id: row.id,
    keptId: row.kept_id,
    goneId: row.gone_id,
    because: row.because,
    of: row.because_of,
    key: row.key_kind === null ? null : { kind: row.key_kind, value: row.key_value! },
  }))
}

export async function leadsApart(
  trx: TransactionClientContract,
  siteId: string,
  leadIds: string[]
): Promise<[string, string][]> {
  const { rows } = await trx.rawQuery<{ rows: { one_id: string; other_id: string }[] }>(
    `SELECT one_id, other_id FROM leads_apart
      WHERE site_id = ? AND one_id = ANY (?::uuid[]) AND other_id = ANY (?::uuid[])`,
    [siteId, leadIds, leadIds]
  )
  return rows.map((row) => [row.one_id, row.other_id])
}

interface KeyRow {
  kind: KeyKind
  value: string
  lead_id: string
  because: Reason['because'] | null
  because_of: string | null
}

function toKey({ kind, value, lead_id: leadId, because, because_of: of }: KeyRow): StoredKey {
  return { kind, value, leadId, reason: because && of !== null ? { because, of } : null }
}

interface MergeRow {
  id: string
  kept_id: string
  gone_id: string
  because: OpenMerge['because']
  because_of: string | null
  key_kind: KeyKind | null
  key_value: string | null
}
