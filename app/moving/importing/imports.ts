import { record } from '#app/shared/record'
import { inWorkspace } from '#app/shared/tenant_db'
import { RunUnderWay } from '#app/jobs/exceptions'
import { startWorkspaceRun } from '#app/jobs/start_run'
import { keptFile, forgetFile } from '#app/shared/kept_files'
import { ImportStateChanged } from '#app/moving/exceptions'
import { ensureOwns } from '#app/moving/policies/moving_policy'
import { openArchive } from '#app/moving/importing/open_archive'
import { createImport, ensureEmpty } from '#app/moving/importing/create_import'
import { importById, type WorkspaceImport } from '#app/moving/queries/import_row'
import { stopWorkspaceRun, workspaceRuns } from '#app/jobs/queries/workspace_runs'
import type { ActingPerson } from '#app/shared/person'
import type { ReceivedArchive } from '#app/moving/importing/receive_archive'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export const IMPORT = 'workspace_import'
export const UNDO = 'workspace_import_undo'

/** Throws unless this person may import here, before a byte of the archive is read. */
export function ensureMayImport(person: ActingPerson, workspaceId: string) {
  return inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    ensureOwns(role)
    await ensureEmpty(trx, workspaceId)
  })
}

/** Looks into an archive that has come, and keeps it for this person to decide. One that is refused is deleted. */
export async function keepArchive(
  person: ActingPerson,
  workspaceId: string,
  received: ReceivedArchive
) {
  try {
    const { zip, manifest } = await openArchive(keptFile('imports', received.id))
    zip.close()
    await inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
      ensureOwns(role)
      await createImport(trx, person, workspaceId, { ...received, manifest })
    })
  } catch (error) {
    await forgetFile('imports', received.id)
    throw error
  }
}

type Work = (trx: TransactionClientContract, one: WorkspaceImport) => Promise<unknown>

/** Begins an import, or goes on with one that was stopped or has failed. */
export function startImport(person: ActingPerson, workspaceId: string, id: string) {
  return change(person, workspaceId, id, async (trx, one) => {
    if (one.finishedAt || one.undoneAt) throw new ImportStateChanged()
    await markStarted(trx, workspaceId, one)
    await startWorkspaceRun({ person, workspaceId, task: IMPORT, payload: { importId: id }, trx })
  })
}

/** In a transaction of an owner: from here on the archive is stored. */
export async function markStarted(
  trx: TransactionClientContract,
  workspaceId: string,
  one: WorkspaceImport
) {
  if (!one.startedAt) await ensureEmpty(trx, workspaceId)
  await trx.rawQuery(
    `UPDATE workspace_imports SET started_at = coalesce(started_at, clock_timestamp()), problem = NULL
      WHERE workspace_id = ? AND id = ?`,
    [workspaceId, one.id]
  )
  const { workspace, sites } = one.summary
  await record(trx, {
    action: 'workspace.import_started',
    subject: one.fileName,
    after: { workspace, sites: sites.length },
  })
}

export function stopImport(person: ActingPerson, workspaceId: string, id: string) {
  return change(person, workspaceId, id, async (trx) => {
    for (const run of await underWay(trx, workspaceId)) {
      await stopWorkspaceRun(trx, workspaceId, run.id)
    }
  })
}

/** Removes all that an import has brought, and what has come to its sites since. */
export function undoImport(person: ActingPerson, workspaceId: string, id: string) {
  return change(person, workspaceId, id, async (trx, one) => {
    const runs = await underWay(trx, workspaceId)
    if (!one.startedAt || one.undoneAt || runs.length) throw new ImportStateChanged()
    await startWorkspaceRun({ person, workspaceId, task: UNDO, payload: { importId: id }, trx })
    await record(trx, { action: 'workspace.import_undone', subject: one.fileName })
  })
}

/** An archive that was looked at and is not wanted. */
export async function discardImport(person: ActingPerson, workspaceId: string, id: string) {
  await change(person, workspaceId, id, async (trx, one) => {
    if (one.startedAt) throw new ImportStateChanged()
    await trx.rawQuery('DELETE FROM workspace_imports WHERE workspace_id = ? AND id = ?', [
      workspaceId,
      id,
    ])
    await record(trx, { action: 'workspace.import_discarded', subject: one.fileName })
  })
  await forgetFile('imports', id)
}

async function change(person: ActingPerson, workspaceId: string, id: string, work: Work) {
  try {
    await inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
      ensureOwns(role)
      await work(trx, await importById(trx, workspaceId, id))
    })
  } catch (error) {
    throw error instanceof RunUnderWay ? new ImportStateChanged() : error
  }
}

async function underWay(trx: TransactionClientContract, workspaceId: string) {
  const runs = await workspaceRuns(trx, workspaceId, [IMPORT, UNDO])
  return runs.filter(({ state }) => ['waiting', 'running'].includes(state))
}
