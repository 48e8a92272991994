import type { Funnel, FunnelPlan } from '#app/traffic/funnels/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Row extends Omit<Funnel, 'changedAt'> {
  changed_at: Date
}

const COLUMNS = `id, name, steps, within_days AS "withinDays", version, changed_by AS "changedBy", changed_at`
/** After this, removing cannot be undone any more. */
const KEPT = `interval '30 days'`

/** In the order that people gave them. */
export async function funnelsOfSite(trx: TransactionClientContract, siteId: string) {
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `SELECT ${COLUMNS} FROM funnels WHERE site_id = ? AND removed_at IS NULL ORDER BY position, id`,
    [siteId]
  )
  return rows.map(toFunnel)
}

/** Null: there is none, or it was removed. */
export async function funnelById(trx: TransactionClientContract, siteId: string, id: string) {
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `SELECT ${COLUMNS} FROM funnels WHERE site_id = ? AND id = ? AND removed_at IS NULL`,
    [siteId, id]
  )
  return rows.length ? toFunnel(rows[0]) : null
}

/** Also when it was removed. */
export async function isKnown(trx: TransactionClientContract, siteId: string, id: string) {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    'SELECT FROM funnels WHERE site_id = ? AND id = ?',
    [siteId, id]
  )
  return rowCount > 0
}

interface NewFunnel extends FunnelPlan {
  id: string
  person: string
}

/** After the others. */
export async function addFunnel(
  trx: TransactionClientContract,
  siteId: string,
  { steps, ...funnel }: NewFunnel
) {
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `INSERT INTO funnels (site_id, id, name, steps, within_days, changed_by, position)
     SELECT :siteId, :id, :name, :steps, :withinDays, :person, 1 + coalesce(max(position), 0)
       FROM funnels WHERE site_id = :siteId
     RETURNING ${COLUMNS}`,
    { siteId, ...funnel, steps: JSON.stringify(steps) } as any
  )
  return toFunnel(rows[0])
}

interface EditedFunnel extends NewFunnel {
  version: number
}

/** Null: it is not as it was seen any more. */
export async function writeFunnel(
  trx: TransactionClientContract,
  siteId: string,
  { steps, ...funnel }: EditedFunnel
) {
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `UPDATE funnels SET name = :name, steps = :steps, within_days = :withinDays, version = version + 1,
            changed_by = :person, changed_at = clock_timestamp()
      WHERE site_id = :siteId AND id = :id AND version = :version AND removed_at IS NULL
     RETURNING ${COLUMNS}`,
    { siteId, ...funnel, steps: JSON.stringify(steps) } as any
  )
  return rows.length ? toFunnel(rows[0]) : null
}

interface SeenFunnel {
  id: string
  person: string
  version: number
}

/** False: it is not as it was seen any more. Forgets those for which it is too late to undo. */
export async function markRemoved(
  trx: TransactionClientContract,
  siteId: string,
  seen: SeenFunnel
): Promise<boolean> {
  await trx.rawQuery(
    `DELETE FROM funnels WHERE site_id = ? AND removed_at < clock_timestamp() - ${KEPT}`,
    [siteId]
  )
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `UPDATE funnels SET removed_at = clock_timestamp(), version = version + 1, changed_by = :person,
            changed_at = clock_timestamp()
      WHERE site_id = :siteId AND id = :id AND version = :version AND removed_at IS NULL`,
    { siteId, ...seen }
  )
  return rowCount > 0
}

/** Null: it was not removed. */
export async function markStanding(
  trx: TransactionClientContract,
  siteId: string,
  { id, person }: Omit<SeenFunnel, 'version'>
) {
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `UPDATE funnels SET removed_at = NULL, version = version + 1, changed_by = :person, changed_at = clock_timestamp()
      WHERE site_id = :siteId AND id = :id AND removed_at IS NOT NULL
     RETURNING ${COLUMNS}`,
    { siteId, id, person }
  )
  return rows.length ? toFunnel(rows[0]) : null
}

/** Numbers them anew, in this order. */
export async function writeOrder(trx: TransactionClientContract, siteId: string, ids: string[]) {
  await trx.rawQuery(
    `UPDATE funnels f SET position = o.position
       FROM unnest(?::uuid[]) WITH ORDINALITY AS o (id, position)
      WHERE f.site_id = ? AND f.id = o.id`,
    [ids, siteId]
  )
}

function toFunnel({ changed_at: at, ...row }: Row): Funnel {
  return { ...row, changedAt: at.toISOString() }
}
