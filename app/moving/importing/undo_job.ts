import type { WorkspaceJob } from '#app/jobs/types'
import { undoImport } from '#app/moving/importing/undo_import'

/** The task `workspace_import_undo`. */
export async function run({ workspaceId, payload, progress }: WorkspaceJob) {
  await undoImport({
    workspaceId,
    importId: payload.importId,
    tell: (done, total) => progress(done, total, { done }),
  })
}
