import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface Merge {
  id: string
  keptId: string
  goneId: string
}

interface By {
  by: string
  name: string
}

/** Both as they are, held until the end of the transaction: two people join the same leads one after the other. */
export async function holdLeads(client: QueryClientContract, siteId: string, ids: string[]) {
  await client.rawQuery(
    'SELECT FROM leads WHERE site_id = ? AND id = ANY (?::uuid[]) ORDER BY id FOR UPDATE',
    [siteId, ids]
  )
}

export async function openMerge(
  client: QueryClientContract,
  siteId: string,
  { keptId, goneId, by, name }: Omit<Merge, 'id'> & By
): Promise<string> {
  const { rows } = await client.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO lead_merges (site_id, kept_id, gone_id, because, user_id, person)
     VALUES (?, ?, ?, 'person', ?, ?) RETURNING id`,
    [siteId, keptId, goneId, by, name]
  )
  return rows[0].id
}

/** False when it does not hold any more. */
export async function closeMerge(
  client: QueryClientContract,
  siteId: string,
  mergeId: string,
  { by, name }: By
): Promise<boolean> {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    `UPDATE lead_merges SET undone_at = clock_timestamp(), undone_by = ?, undone_person = ?
      WHERE site_id = ? AND id = ? AND undone_at IS NULL`,
    [by, name, siteId, mergeId]
  )
  return rowCount > 0
}

/** False when the one that was gone has been joined to another lead since, or the merge holds already. */
export async function reopenMerge(
  client: QueryClientContract,
  siteId: string,
  mergeId: string
): Promise<boolean> {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    `UPDATE lead_merges m SET undone_at = NULL, undone_by = NULL, undone_person = NULL
       FROM leads gone, leads kept
      WHERE m.site_id = ? AND m.id = ? AND m.undone_at IS NOT NULL
        AND gone.site_id = m.site_id AND gone.id = m.gone_id AND gone.root_id = gone.id
        AND kept.site_id = m.site_id AND kept.id = m.kept_id AND kept.root_id <> gone.id`,
    [siteId, mergeId]
  )
  return rowCount > 0
}

/** A merge that holds, of a lead that is part of this one. */
export async function mergeWithin(
  client: QueryClientContract,
  siteId: string,
  rootId: string,
  mergeId: string
): Promise<Merge | null> {
  const { rows } = await client.rawQuery<{ rows: Merge[] }>(
    `SELECT m.id, m.kept_id AS "keptId", m.gone_id AS "goneId"
       FROM lead_merges m JOIN leads gone ON gone.site_id = m.site_id AND gone.id = m.gone_id
      WHERE m.site_id = ? AND m.id = ?::uuid AND m.undone_at IS NULL AND gone.root_id = ?`,
    [siteId, mergeId, rootId]
  )
  return rows[0] ?? null
}

/**
 * The root of a lead, and of all that was merged into it, directly or not, is that of `rootOf`. The lead itself is in another
 * version then: screens tell by that which of two things they have heard of it is the later one.
 */
export async function rootsBelow(
  client: QueryClientContract,
  siteId: string,
  leadId: string,
  rootOf: string
) {
  await client.rawQuery(
    `WITH RECURSIVE below (id) AS (
       SELECT :leadId::uuid
       UNION
       SELECT m.gone_id FROM below b JOIN lead_merges m
           ON m.site_id = :siteId AND m.kept_id = b.id AND m.undone_at IS NULL
     ), root AS (
       SELECT CASE WHEN :rootOf = :leadId THEN id ELSE root_id END AS id FROM leads
        WHERE site_id = :siteId AND id = :rootOf
     )
     UPDATE leads l SET root_id = root.id, version = l.version + (l.id = :leadId)::int
       FROM below, root WHERE l.site_id = :siteId AND l.id = below.id`,
    { siteId, leadId, rootOf }
  )
}

export async function setApart(
  client: QueryClientContract,
  siteId: string,
  one: string,
  other: string
) {
  await client.rawQuery(
    `INSERT INTO leads_apart (site_id, one_id, other_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
    [siteId, ...[one, other].sort()]
  )
}

/** True when somebody had said so. */
export async function unsetApart(
  client: QueryClientContract,
  siteId: string,
  one: string,
  other: string
): Promise<boolean> {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    'DELETE FROM leads_apart WHERE site_id = ? AND one_id = ? AND other_id = ?',
    [siteId, ...[one, other].sort()]
  )
  return rowCount > 0
}

/** What follows from their evidence has to be worked out anew. */
export async function dueAgain(client: QueryClientContract, siteId: string, leadIds: string[]) {
  await client.rawQuery(
    `INSERT INTO lead_due (site_id, kind, value) SELECT ?::uuid, 'lead', unnest(?::text[])
     ON CONFLICT (site_id, kind, value) DO UPDATE SET due_since = clock_timestamp()`,
    [siteId, leadIds]
  )
}
