import { UNDO } from '#app/moving/importing/imports'
import type { JobRun } from '#app/jobs/types'
import type { WorkspaceImport } from '#app/moving/queries/import_row'

export type ImportState =
  | 'ready'
  | 'running'
  | 'stopped'
  | 'refused'
  | 'failed'
  | 'done'
  | 'undoing'
  | 'half_undone'
  | 'undone'

/** How far an import is; `run` is the last one of it. */
export function stateOfImport(
  { startedAt, finishedAt, undoneAt, problem }: WorkspaceImport,
  run: Pick<JobRun, 'task' | 'state'> | null
): ImportState {
  if (undoneAt) return 'undone'
  const isUnderWay = run !== null && ['waiting', 'running'].includes(run.state)
  if (run?.task === UNDO) return isUnderWay ? 'undoing' : 'half_undone'
  if (isUnderWay) return 'running'
  if (finishedAt) return 'done'
  if (problem) return 'refused'
  if (run?.state === 'stopped') return 'stopped'
  return startedAt ? 'failed' : 'ready'
}
