import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Trx = TransactionClientContract

export interface ProvisioningRun {
  id: string
  source: 'file' | 'api' | 'command'
  fileName: string
  state: 'open' | 'applied' | 'undone'
  fingerprint: string
  madeBy: string
  madeAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
}

const COLUMNS = `id, source, file_name AS "fileName", state, fingerprint, made_by AS "madeBy", made_at AS "madeAt",
  applied_at AS "appliedAt", undone_at AS "undoneAt"`

/** Throws `E_NOT_FOUND`. `forChange`: until this is done, nobody else applies it or takes it back. */
export async function runById(
  trx: Trx,
  workspaceId: string,
  runId: string,
  { forChange = false } = {}
): Promise<ProvisioningRun> {
  if (!isUuid(runId)) throw new NotFound()
  const { rows } = await trx.rawQuery<{ rows: ProvisioningRun[] }>(
    `SELECT ${COLUMNS} FROM provisioning_runs WHERE workspace_id = ? AND id = ? ${forChange ? 'FOR UPDATE' : ''}`,
    [workspaceId, runId]
  )
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}

export interface ListedRun extends ProvisioningRun {
  rows: number
  made: number
  changed: number
}

const LISTED = 20

/** The latest first, with what each has made and changed. */
export async function latestRuns(trx: Trx, workspaceId: string): Promise<ListedRun[]> {
  const { rows } = await trx.rawQuery<{ rows: ListedRun[] }>(
    `SELECT ${COLUMNS}, counted.* FROM provisioning_runs r
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS rows, count(*) FILTER (WHERE action = 'new' AND outcome IS DISTINCT FROM 'left_out')::int AS made,
               count(*) FILTER (WHERE action = 'changed' AND outcome IS DISTINCT FROM 'left_out')::int AS changed
          FROM provisioning_rows w WHERE w.workspace_id = r.workspace_id AND w.run_id = r.id) AS counted
      WHERE r.workspace_id = ? ORDER BY r.made_at DESC, r.id LIMIT ${LISTED}`,
    [workspaceId]
  )
  return rows
}

export async function addRun(
  trx: Trx,
  workspaceId: string,
  run: Pick<ProvisioningRun, 'id' | 'source' | 'fileName' | 'fingerprint' | 'madeBy' | 'madeAt'>
) {
  await trx.rawQuery(
    `INSERT INTO provisioning_runs (workspace_id, id, source, file_name, fingerprint, made_by, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [workspaceId, run.id, run.source, run.fileName, run.fingerprint, run.madeBy, run.madeAt]
  )
}

export async function forgetOpenRuns(trx: Trx, workspaceId: string, before: Date) {
  await trx.rawQuery(
    `DELETE FROM provisioning_runs WHERE workspace_id = ? AND state = 'open' AND made_at < ?`,
    [workspaceId, before]
  )
}

export async function setFingerprint(trx: Trx, workspaceId: string, id: string, value: string) {
  await trx.rawQuery(
    'UPDATE provisioning_runs SET fingerprint = ? WHERE workspace_id = ? AND id = ?',
    [value, workspaceId, id]
  )
}

export async function endRun(
  trx: Trx,
  workspaceId: string,
  id: string,
  { state, at }: { state: 'applied' | 'undone'; at: Date }
) {
  await trx.rawQuery(
    `UPDATE provisioning_runs SET state = ?, ${state}_at = ? WHERE workspace_id = ? AND id = ?`,
    [state, at, workspaceId, id]
  )
}
