import type { JobRun } from '#app/jobs/types'
import type { CallImport } from '#app/calls/importing/queries/import_row'

export type ImportState = 'draft' | 'importing' | 'stopped' | 'done' | 'taking_back' | 'taken_back'

/** Where an import stands. `run` is what is being done with it, or was last. */
export function stateOfImport(
  { startedAt, finishedAt, takenBackAt }: CallImport,
  run: Pick<JobRun, 'task' | 'state'> | null
): ImportState {
  const isUnderWay = run && ['waiting', 'running'].includes(run.state)
  if (takenBackAt) return 'taken_back'
  if (isUnderWay && run.task === 'call_import_removal') return 'taking_back'
  if (finishedAt) return 'done'
  if (!startedAt) return 'draft'
  return isUnderWay ? 'importing' : 'stopped'
}
