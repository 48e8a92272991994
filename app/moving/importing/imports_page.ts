import { inWorkspace } from '#app/shared/tenant_db'
import { ensureOwns } from '#app/moving/policies/moving_policy'
import { workspaceRuns } from '#app/jobs/queries/workspace_runs'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { IMPORT, UNDO } from '#app/moving/importing/imports'
import { ensureEmpty } from '#app/moving/importing/create_import'
import { NotEmpty, OtherImport } from '#app/moving/exceptions'
import { importsOf, type WorkspaceImport } from '#app/moving/queries/import_row'
import { mappedSites, type MappedSite } from '#app/moving/queries/mapped_sites'
import type { JobRun } from '#app/jobs/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface ImportsPage {
  workspace: { id: string; name: string }
  mayUpload: boolean
  latest: WorkspaceImport | null
  /** What is, or was last, done with it. */
  run: JobRun | null
  sites: MappedSite[]
}

export function importsPage(userId: string, workspaceId: string): Promise<ImportsPage> {
  return inWorkspace(userId, workspaceId, async ({ trx, role }) => {
    ensureOwns(role)
    const [latest = null] = await importsOf(trx, workspaceId)
    const runs = await workspaceRuns(trx, workspaceId, [IMPORT, UNDO])
    return {
      workspace: { id: workspaceId, name: await nameOfWorkspace(trx, workspaceId) },
      mayUpload: await isEmpty(trx, workspaceId),
      latest,
      run: runs.find(({ payload }) => payload.importId === latest?.id) ?? null,
      sites: latest?.finishedAt ? await mappedSites(trx, workspaceId, latest.id) : [],
    }
  })
}

async function isEmpty(trx: TransactionClientContract, workspaceId: string) {
  try {
    await ensureEmpty(trx, workspaceId)
    return true
  } catch (error) {
    if (error instanceof NotEmpty || error instanceof OtherImport) return false
    throw error
  }
}
