import { NotFound } from '#app/shared/tenant_db'
import type { JobRun } from '#app/jobs/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const SELECT = `SELECT id, task, payload, state, done::float8 AS done, total::float8 AS total, result, problem,
  stop_requested, created_at, started_at, finished_at FROM job_runs`

/** The newest run of a task, whatever became of it. */
export async function latestRun<Result = any>(
  trx: TransactionClientContract,
  siteId: string,
  task: string
): Promise<JobRun<Result> | null> {
  const { rows } = await trx.rawQuery<{ rows: Record<string, any>[] }>(
    `${SELECT} WHERE site_id = ? AND task = ? ORDER BY created_at DESC LIMIT 1`,
    [siteId, task]
  )
  return rows.length ? toRun(rows[0]) : null
}

/** Throws `E_NOT_FOUND` when the site has no such run. */
export async function runById(
  trx: TransactionClientContract,
  siteId: string,
  runId: string
): Promise<JobRun> {
  const { rows } = await trx.rawQuery<{ rows: Record<string, any>[] }>(
    `${SELECT} WHERE site_id = ? AND id = ?`,
    [siteId, runId]
  )
  if (rows.length === 0) throw new NotFound()
  return toRun(rows[0])
}

export function toRun(row: Record<string, any>): JobRun {
  return {
    id: row.id,
    task: row.task,
    payload: row.payload,
    state: row.state,
    done: row.done,
    total: row.total,
    result: row.result,
    problem: row.problem,
    stopRequested: row.stop_requested,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}
