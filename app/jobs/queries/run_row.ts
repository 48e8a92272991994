import db from '@adonisjs/lucid/services/db'

/** Where a run lies. */
export interface RunKey {
  siteId: string
  runId: string
}

export interface ClaimedRun {
  task: string
  payload: any
  cursor: any
  attempts: number
  stopRequested: boolean
}

/** Begins an attempt; null for a run that is over, or gone with its site. */
export async function claimRun({ siteId, runId }: RunKey): Promise<ClaimedRun | null> {
  const { rows } = await db.connection('service').rawQuery(
    `UPDATE job_runs
        SET state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, clock_timestamp())
      WHERE site_id = ? AND id = ? AND state IN ('waiting', 'running')
      RETURNING task, payload, cursor, attempts, stop_requested AS "stopRequested"`,
    [siteId, runId]
  )
  return rows[0] ?? null
}

/** Returns whether the run may go on: it is still wanted. */
export async function saveProgress(
  { siteId, runId }: RunKey,
  { done, total, cursor }: { done: number; total: number | null; cursor?: unknown }
): Promise<boolean> {
  const moved = cursor !== undefined
  const { rows } = await db.connection('service').rawQuery(
    `UPDATE job_runs
        SET done = :done, total = :total${moved ? ', cursor = :cursor::jsonb, attempts = 1, problem = NULL' : ''}
      WHERE site_id = :siteId AND id = :runId AND state = 'running'
      RETURNING stop_requested`,
    { siteId, runId, done, total, ...(moved && { cursor: JSON.stringify(cursor) }) } as any
  )
  return rows.length > 0 && !rows[0].stop_requested
}

/** It will be tried again. */
export async function putBack({ siteId, runId }: RunKey, problem: string) {
  await db
    .connection('service')
    .rawQuery(
      `UPDATE job_runs SET state = 'waiting', problem = ? WHERE site_id = ? AND id = ? AND state = 'running'`,
      [problem, siteId, runId]
    )
}

export async function endRun(
  { siteId, runId }: RunKey,
  state: 'done' | 'failed' | 'stopped',
  { result = null, problem = null }: { result?: unknown; problem?: string | null } = {}
) {
  await db.connection('service').rawQuery(
    `UPDATE job_runs
        SET state = ?, result = nullif(?, '')::jsonb, problem = nullif(?, ''), finished_at = clock_timestamp(),
            done = CASE WHEN ?::text = 'done' THEN coalesce(total, done) ELSE done END
      WHERE site_id = ? AND id = ? AND state = 'running'`,
    [state, result === null ? '' : JSON.stringify(result), problem ?? '', state, siteId, runId]
  )
}
