import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import { inWorkspace } from '#app/shared/tenant_db'
import { ArchiveGone } from '#app/moving/exceptions'
import { startWorkspaceRun } from '#app/jobs/start_run'
import { keptFile, forgetFile } from '#app/shared/kept_files'
import { ensureOwns } from '#app/moving/policies/moving_policy'
import { workspaceRunById } from '#app/jobs/queries/workspace_runs'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import type { ExportResult } from '#app/moving/exporting/export_job'

interface Person {
  id: string
}

export const EXPORT = 'workspace_export'

/** Begins to write all of a workspace into an archive. */
export function startExport(person: Person, workspaceId: string) {
  return inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    ensureOwns(role)
    const payload = { ownerId: person.id }
    await startWorkspaceRun({ person, workspaceId, task: EXPORT, payload, trx })
    const subject = await nameOfWorkspace(trx, workspaceId)
    await record(trx, { action: 'workspace.exported', subject })
  })
}

/** An archive to send, while it is kept. Throws `E_ARCHIVE_GONE` afterwards. */
export async function openExport(person: Person, workspaceId: string, runId: string) {
  const result = await inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    ensureOwns(role)
    const run = await workspaceRunById<ExportResult>(trx, workspaceId, runId)
    if (!isKept(run)) throw new ArchiveGone()
    await record(trx, {
      action: 'workspace.export_downloaded',
      subject: await nameOfWorkspace(trx, workspaceId),
    })
    return run.result
  })
  const file = await open(keptFile('exports', runId)).catch(() => null)
  if (!file) throw new ArchiveGone()
  return { stream: createReadStream('', { fd: file }), bytes: result.bytes }
}

/** Deletes an archive before its time. */
export async function discardExport(person: Person, workspaceId: string, runId: string) {
  const id = await inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    ensureOwns(role)
    const run = await workspaceRunById(trx, workspaceId, runId)
    await record(trx, {
      action: 'workspace.export_deleted',
      subject: await nameOfWorkspace(trx, workspaceId),
    })
    return run.id
  })
  await forgetFile('exports', id)
}

interface EndedRun {
  task: string
  state: string
  result: ExportResult | null
}

export function isKept<T extends EndedRun>(run: T): run is T & { result: ExportResult } {
  const { task, state, result } = run
  return (
    task === EXPORT &&
    state === 'done' &&
    result !== null &&
    new Date(result.expiresAt) > clock.now()
  )
}
