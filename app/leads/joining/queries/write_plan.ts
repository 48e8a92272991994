import { compareKeys } from '#app/leads/keys'
import { JoinedMeanwhile } from '#app/leads/joining/exceptions'
import type { StoredLead } from '#app/leads/joining/plan/evidence'
import type { NewLead, NewMerge, PlacedKey, Plan } from '#app/leads/joining/plan/plan'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Trx = TransactionClientContract

/** Resolves to the leads whose whole is another one now; what they were part of before is among `before`. */
export async function writePlan(trx: Trx, siteId: string, plan: Plan, before: StoredLead[]) {
  await undoMerges(trx, siteId, plan.undone)
  await addLeads(trx, siteId, plan.leads)
  await loseKeys(trx, siteId, plan)
  await placeKeys(trx, siteId, plan.keys)
  await addMerges(trx, siteId, plan.merges)
  const moved = [...before, ...plan.leads].filter(({ id, rootId }) => plan.roots.get(id) !== rootId)
  await setRoots(trx, siteId, moved, plan.roots)
  return moved
}

async function undoMerges(trx: Trx, siteId: string, ids: string[]) {
  if (ids.length === 0) return
  await trx.rawQuery(
    `UPDATE lead_merges SET undone_at = clock_timestamp() WHERE site_id = ? AND id = ANY (?::uuid[]) AND undone_at IS NULL`,
    [siteId, ids]
  )
}

async function addLeads(trx: Trx, siteId: string, leads: NewLead[]) {
  if (leads.length === 0) return
  await trx.rawQuery(
    `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, first_seen_at, last_activity_at)
     SELECT ?, id, id, opened_at, opened_by, opened_at, opened_at
       FROM unnest(?::uuid[], ?::timestamptz[], ?::text[]) AS l (id, opened_at, opened_by)`,
    [
      siteId,
      leads.map(({ id }) => id) as any,
      leads.map(({ openedAt }) => openedAt.toISOString()) as any,
      leads.map(({ openedBy }) => openedBy) as any,
    ]
  )
}

async function loseKeys(trx: Trx, siteId: string, { lostKeys }: Plan) {
  if (lostKeys.length === 0) return
  await trx.rawQuery(
    `DELETE FROM lead_keys k USING unnest(?::text[], ?::text[]) AS lost (kind, value)
      WHERE k.site_id = ? AND k.kind = lost.kind AND k.value = lost.value AND k.because IS NOT NULL`,
    [lostKeys.map(({ kind }) => kind) as any, lostKeys.map(({ value }) => value) as any, siteId]
  )
}

/** In the order of their keys, as ingestion does. A key that ingestion has given to a new lead meanwhile stays with that one. */
async function placeKeys(trx: Trx, siteId: string, placed: PlacedKey[]) {
  if (placed.length === 0) return
  const keys = placed.toSorted(compareKeys)
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `INSERT INTO lead_keys AS k (site_id, kind, value, lead_id, because, because_of)
     SELECT ?, * FROM unnest(?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
     ON CONFLICT (site_id, kind, value) DO UPDATE
       SET lead_id = excluded.lead_id, because = excluded.because, because_of = excluded.because_of
     WHERE k.because IS NOT NULL
     RETURNING 1`,
    [
      siteId,
      keys.map(({ kind }) => kind) as any,
      keys.map(({ value }) => value) as any,
      keys.map(({ leadId }) => leadId) as any,
      keys.map(({ reason }) => reason?.because ?? null) as any,
      keys.map(({ reason }) => reason?.of ?? null) as any,
    ]
  )
  if (rows.length < keys.length) throw new JoinedMeanwhile()
}

async function addMerges(trx: Trx, siteId: string, merges: NewMerge[]) {
  if (merges.length === 0) return
  await trx.rawQuery(
    `INSERT INTO lead_merges (site_id, kept_id, gone_id, because, because_of, key_kind, key_value)
     SELECT ?, * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])`,
    [
      siteId,
      merges.map(({ keptId }) => keptId) as any,
      merges.map(({ goneId }) => goneId) as any,
      merges.map(({ because }) => because) as any,
      merges.map(({ of }) => of) as any,
      merges.map(({ key }) => key?.kind ?? null) as any,
      merges.map(({ key }) => key?.value ?? null) as any,
    ]
  )
}

async function setRoots(trx: Trx, siteId: string, moved: StoredLead[], roots: Map<string, string>) {
  if (moved.length === 0) return
  await trx.rawQuery(
    `UPDATE leads l SET root_id = m.root_id FROM unnest(?::uuid[], ?::uuid[]) AS m (id, root_id)
      WHERE l.site_id = ? AND l.id = m.id`,
    [moved.map(({ id }) => id) as any, moved.map(({ id }) => roots.get(id)!) as any, siteId]
  )
}
