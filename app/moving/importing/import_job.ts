import db from '@adonisjs/lucid/services/db'
import { ToldProblem } from '#app/shared/told_problem'
import type { WorkspaceJob } from '#app/jobs/types'
import { importWorkspace } from '#app/moving/importing/import_workspace'

/** The task `workspace_import`. What is wrong with an archive is so the next time as well: it is told, and not tried again. */
export async function run({ workspaceId, payload, progress }: WorkspaceJob) {
  const { importId } = payload
  try {
    await importWorkspace({
      workspaceId,
      importId,
      tell: (done, total) => progress(done, total, { done }),
    })
  } catch (error) {
    if (!(error instanceof ToldProblem)) throw error
    await db
      .connection('service')
      .rawQuery('UPDATE workspace_imports SET problem = ? WHERE workspace_id = ? AND id = ?', [
        [error.message, error.help].filter(Boolean).join(' '),
        workspaceId,
        importId,
      ])
  }
}
