import { clock } from '#app/shared/clock'
import type { WorkspaceJob } from '#app/jobs/types'
import { KEPT_HOURS, newFile } from '#app/shared/kept_files'
import { exportWorkspace, type MadeArchive } from '#app/moving/exporting/export_workspace'

export interface ExportResult extends MadeArchive {
  /** ISO 8601. */
  expiresAt: string
}

/** The task `workspace_export`: an interrupted one begins anew. */
export async function run({ id, workspaceId, payload, progress, finish }: WorkspaceJob) {
  const path = await newFile('exports', id)
  const made = await exportWorkspace({
    ownerId: payload.ownerId,
    workspaceId,
    path,
    tell: (done, total) => progress(done, total),
  })
  const expiresAt = new Date(clock.now().getTime() + KEPT_HOURS * 3_600_000).toISOString()
  finish({ ...made, expiresAt } satisfies ExportResult)
}
