import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import { toRun } from '#app/jobs/queries/runs'
import type { JobRun } from '#app/jobs/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const SELECT = `SELECT id, task, payload, state, done::float8 AS done, total::float8 AS total, result, problem,
  stop_requested, created_at, started_at, finished_at FROM workspace_runs WHERE workspace_id = ?`

/** The latest first. */
export async function workspaceRuns<Result = any>(
  trx: TransactionClientContract,
  workspaceId: string,
  tasks: readonly string[]
): Promise<JobRun<Result>[]> {
  const { rows } = await trx.rawQuery<{ rows: Record<string, any>[] }>(
    `${SELECT} AND task = ANY (?) ORDER BY created_at DESC, id LIMIT 20`,
    [workspaceId, tasks as any]
  )
  return rows.map(toRun)
}

/** Throws `E_NOT_FOUND` when the workspace has no such run. */
export async function workspaceRunById<Result = any>(
  trx: TransactionClientContract,
  workspaceId: string,
  runId: string
): Promise<JobRun<Result>> {
  if (!isUuid(runId)) throw new NotFound()
  const { rows } = await trx.rawQuery<{ rows: Record<string, any>[] }>(`${SELECT} AND id = ?`, [
    workspaceId,
    runId,
  ])
  if (rows.length === 0) throw new NotFound()
  return toRun(rows[0])
}

/** Asks a run to stop; it does so the next time it tells how far it is. */
export function stopWorkspaceRun(
  trx: TransactionClientContract,
  workspaceId: string,
  runId: string
) {
  return trx.rawQuery(
    `UPDATE workspace_runs SET stop_requested = true
      WHERE workspace_id = ? AND id = ? AND state IN ('waiting', 'running')`,
    [workspaceId, runId]
  )
}
