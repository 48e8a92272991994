import { access } from 'node:fs/promises'
import { keptFile } from '#app/shared/kept_files'
import { inWorkspace } from '#app/shared/tenant_db'
import { ensureOwns } from '#app/moving/policies/moving_policy'
import { workspaceRuns } from '#app/jobs/queries/workspace_runs'
import { EXPORT, isKept } from '#app/moving/exporting/exports'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import type { ExportResult } from '#app/moving/exporting/export_job'
import type { JobRun } from '#app/jobs/types'

export interface ExportsPage {
  workspace: { id: string; name: string }
  /** The one under way, or the last one that has an end. */
  latest: JobRun<ExportResult> | null
  /** Those that can be fetched. */
  kept: JobRun<ExportResult>[]
}

export function exportsPage(userId: string, workspaceId: string): Promise<ExportsPage> {
  return inWorkspace(userId, workspaceId, async ({ trx, role }) => {
    ensureOwns(role)
    const runs = await workspaceRuns<ExportResult>(trx, workspaceId, [EXPORT])
    const kept: JobRun<ExportResult>[] = []
    for (const run of runs) if (isKept(run) && (await isThere(run.id))) kept.push(run)
    return {
      workspace: { id: workspaceId, name: await nameOfWorkspace(trx, workspaceId) },
      latest: runs[0] ?? null,
      kept,
    }
  })
}

function isThere(id: string) {
  return access(keptFile('exports', id)).then(
    () => true,
    () => false
  )
}
