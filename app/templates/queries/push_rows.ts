import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Trx = TransactionClientContract

/** The key under which a push keeps which template a site had before. */
export const LINK = 'template'

export interface Push {
  id: string
  templateId: string
  /** Of provisioning. */
  runId: string | null
  version: number
  madeBy: string
  madeAt: Date
}

export interface Change {
  siteId: string
  key: string
  before: unknown
  after: unknown
}

export async function addPush(trx: Trx, workspaceId: string, push: Push) {
  await trx.rawQuery(
    `INSERT INTO template_pushes (workspace_id, id, template_id, run_id, version, made_by, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      workspaceId,
      push.id,
      push.templateId,
      push.runId,
      push.version,
      push.madeBy,
      push.madeAt,
    ] as any[]
  )
}

export async function addChanges(trx: Trx, workspaceId: string, pushId: string, changes: Change[]) {
  if (changes.length === 0) return
  await trx.rawQuery(
    `INSERT INTO template_changes (workspace_id, push_id, site_id, key, before, after)
     SELECT :workspaceId, :pushId, (c ->> 'siteId')::uuid, c ->> 'key', c -> 'before', c -> 'after'
       FROM jsonb_array_elements(:changes::jsonb) AS c`,
    { workspaceId, pushId, changes: JSON.stringify(changes) }
  )
}

export async function changesOf(trx: Trx, workspaceId: string, pushId: string): Promise<Change[]> {
  const { rows } = await trx.rawQuery<{ rows: Change[] }>(
    `SELECT site_id AS "siteId", key, before, after FROM template_changes WHERE workspace_id = ? AND push_id = ?`,
    [workspaceId, pushId]
  )
  return rows
}

export interface ListedPush extends Push {
  undoneAt: Date | null
  /** How many sites and settings it has changed. */
  sites: number
  settings: number
}

const LISTED = 10

/** The latest first. */
export async function latestPushes(
  trx: Trx,
  workspaceId: string,
  templateId: string
): Promise<ListedPush[]> {
  const { rows } = await trx.rawQuery<{ rows: ListedPush[] }>(
    `SELECT id, template_id AS "templateId", run_id AS "runId", version, made_by AS "madeBy", made_at AS "madeAt",
            undone_at AS "undoneAt", counted.*
       FROM template_pushes p
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT site_id)::int AS sites, count(*) FILTER (WHERE key <> '${LINK}')::int AS settings
          FROM template_changes c WHERE c.workspace_id = p.workspace_id AND c.push_id = p.id) AS counted
      WHERE workspace_id = ? AND template_id = ? ORDER BY made_at DESC, id LIMIT ${LISTED}`,
    [workspaceId, templateId]
  )
  return rows
}

/** Nobody else takes it back until this is done. Throws `E_NOT_FOUND`. */
export async function standingPush(trx: Trx, workspaceId: string, templateId: string, id: string) {
  if (!isUuid(id)) throw new NotFound()
  const { rows } = await trx.rawQuery<{ rows: { runId: string | null; undoneAt: Date | null }[] }>(
    `SELECT run_id AS "runId", undone_at AS "undoneAt" FROM template_pushes
      WHERE workspace_id = ? AND template_id = ? AND id = ? FOR UPDATE`,
    [workspaceId, templateId, id]
  )
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}

export async function pushesOfRun(trx: Trx, workspaceId: string, runId: string): Promise<string[]> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT id FROM template_pushes WHERE workspace_id = ? AND run_id = ? AND undone_at IS NULL`,
    [workspaceId, runId]
  )
  return rows.map(({ id }) => id)
}

export async function endPush(trx: Trx, workspaceId: string, id: string, at: Date) {
  await trx.rawQuery('UPDATE template_pushes SET undone_at = ? WHERE workspace_id = ? AND id = ?', [
    at,
    workspaceId,
    id,
  ])
}
