import { RunUnderWay } from '#app/jobs/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface RunRequest {
  /** Null when it was nobody: the application itself does it, over the connection `service`. */
  person: { id: string } | null
  siteId: string
  /** A name in `start/jobs.ts`. */
  task: string
  payload?: object
  /** Entered for this person and site: the run is queued when it commits. */
  trx: TransactionClientContract
}

/**
 * Queues a run and returns its id. The row policies let owners and admins do it; say so first in words a person
 * understands. Throws `E_RUN_UNDER_WAY` while there is one of this task and site.
 */
export async function startRun({ person, siteId, task, payload = {}, trx }: RunRequest) {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO job_runs (site_id, task, payload, started_by) VALUES (?, ?, ?::jsonb, ?)
     ON CONFLICT (site_id, task) WHERE state IN ('waiting', 'running') AND NOT stop_requested DO NOTHING
     RETURNING id`,
    [siteId, task, JSON.stringify(payload), (person?.id ?? null) as string]
  )
  if (rows.length === 0) throw new RunUnderWay()
  return rows[0].id
}

/** As `startRun`; a run that is under way is asked to stop, and this one begins when it has. */
export async function startRunInstead(request: RunRequest) {
  await request.trx.rawQuery(
    `UPDATE job_runs SET stop_requested = true
      WHERE site_id = ? AND task = ? AND state IN ('waiting', 'running') AND NOT stop_requested`,
    [request.siteId, request.task]
  )
  return startRun(request)
}

export interface WorkspaceRunRequest extends Omit<RunRequest, 'siteId'> {
  workspaceId: string
}

/** As `startRun`, for a whole workspace: owners do it. */
export async function startWorkspaceRun(request: WorkspaceRunRequest) {
  const { person, workspaceId, task, payload = {}, trx } = request
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO workspace_runs (workspace_id, task, payload, started_by) VALUES (?, ?, ?::jsonb, ?)
     ON CONFLICT (workspace_id, task) WHERE state IN ('waiting', 'running') AND NOT stop_requested DO NOTHING
     RETURNING id`,
    [workspaceId, task, JSON.stringify(payload), (person?.id ?? null) as string]
  )
  if (rows.length === 0) throw new RunUnderWay()
  return rows[0].id
}
