import db from '@adonisjs/lucid/services/db'

/** Where a run lies: with a site, or with a workspace. */
export type RunKey = { runId: string } & ({ siteId: string } | { workspaceId: string })

export interface ClaimedRun {
  task: string
  payload: any
  cursor: any
  attempts: number
  stopRequested: boolean
}

function placeOf(key: RunKey) {
  return 'siteId' in key
    ? { table: 'job_runs', owner: 'site_id', ownerId: key.siteId }
    : { table: 'workspace_runs', owner: 'workspace_id', ownerId: key.workspaceId }
}

/** Begins an attempt; null for a run that is over, or gone with its site. */
export async function claimRun(key: RunKey): Promise<ClaimedRun | null> {
  const { table, owner, ownerId } = placeOf(key)
  const { rows } = await db.connection('service').rawQuery(
    `UPDATE ${table}
        SET state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, clock_timestamp())
      WHERE ${owner} = ? AND id = ? AND state IN ('waiting', 'running')
      RETURNING task, payload, cursor, attempts, stop_requested AS "stopRequested"`,
    [ownerId, key.runId]
  )
  return rows[0] ?? null
}

/** Returns whether the run may go on: it is still wanted. */
export async function saveProgress(
  key: RunKey,
  { done, total, cursor }: { done: number; total: number | null; cursor?: unknown }
): Promise<boolean> {
  const { table, owner, ownerId } = placeOf(key)
  const { runId } = key
  const moved = cursor !== undefined
  const { rows } = await db.connection('service').rawQuery(
    `UPDATE ${table}
        SET done = :done, total = :total${moved ? ', cursor = :cursor::jsonb, attempts = 1, problem = NULL' : ''}
      WHERE ${owner} = :ownerId AND id = :runId AND state = 'running'
      RETURNING stop_requested`,
    { ownerId, runId, done, total, ...(moved && { cursor: JSON.stringify(cursor) }) } as any
  )
  return rows.length > 0 && !rows[0].stop_requested
}

/** It will be tried again. */
export async function putBack(key: RunKey, problem: string) {
  const { table, owner, ownerId } = placeOf(key)
  await db
    .connection('service')
    .rawQuery(
      `UPDATE ${table} SET state = 'waiting', problem = ? WHERE ${owner} = ? AND id = ? AND state = 'running'`,
      [problem, ownerId, key.runId]
    )
}

export async function endRun(
  key: RunKey,
  state: 'done' | 'failed' | 'stopped',
  { result = null, problem = null }: { result?: unknown; problem?: string | null } = {}
) {
  const { table, owner, ownerId } = placeOf(key)
  await db.connection('service').rawQuery(
    `UPDATE ${table}
        SET state = ?, result = nullif(?, '')::jsonb, problem = nullif(?, ''), finished_at = clock_timestamp(),
            done = CASE WHEN ?::text = 'done' THEN coalesce(total, done) ELSE done END
      WHERE ${owner} = ? AND id = ? AND state = 'running'`,
    [state, result === null ? '' : JSON.stringify(result), problem ?? '', state, ownerId, key.runId]
  )
}
