import { record } from '#app/shared/record'
import type { ActingPerson } from '#app/shared/person'
import { isComplete } from '#app/calls/importing/map_import'
import { startRun, startRunInstead } from '#app/jobs/start_run'
import { latestRunOf } from '#app/calls/importing/queries/import_runs'
import { markStarted } from '#app/calls/importing/queries/import_progress'
import type { CallImport } from '#app/calls/importing/queries/import_row'
import { changeImport, type AskedImport } from '#app/calls/importing/change_import'
import { AlreadyStarted, NotReady, UploadGone } from '#app/calls/importing/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Finds out in the background what an import would do. */
export function startCheck(person: ActingPerson, asked: AskedImport) {
  return changeImport(person, asked, async (trx, file) => {
    if (file.startedAt) throw new AlreadyStarted()
    ensureReadable(file)
    await startRunInstead({ ...request(person, asked, trx), task: 'call_import_check' })
  })
}

/** Begins an import, or goes on with one that was stopped or has failed. */
export function startImport(person: ActingPerson, asked: AskedImport) {
  return changeImport(person, asked, async (trx, file) => {
    if (file.finishedAt || file.takenBackAt) throw new AlreadyStarted()
    ensureReadable(file)
    await markStarted(trx, asked.siteId, file.id)
    await startRun({ ...request(person, asked, trx), task: 'call_import' })
    await record(trx, { action: 'calls.imported', subject: file.fileName })
  })
}

/** Takes back the calls of an import that nobody has worked with. */
export function takeBackImport(person: ActingPerson, asked: AskedImport) {
  return changeImport(person, asked, async (trx, file) => {
    const run = await latestRunOf(trx, asked.siteId, file.id)
    const isUnderWay = run && ['waiting', 'running'].includes(run.state)
    if (!file.startedAt || file.takenBackAt || isUnderWay) throw new AlreadyStarted()
    await startRun({ ...request(person, asked, trx), task: 'call_import_removal' })
    await record(trx, { action: 'calls.import_taken_back', subject: file.fileName })
  })
}

/** Asks what is being done with an import to stop. */
export function stopImport(person: ActingPerson, asked: AskedImport) {
  return changeImport(person, asked, (trx, file) =>
    trx.rawQuery(
      `UPDATE job_runs SET stop_requested = true
        WHERE site_id = ? AND task = ANY (?) AND payload->>'importId' = ? AND state IN ('waiting', 'running')`,
      [asked.siteId, ['call_import_check', 'call_import', 'call_import_removal'], file.id]
    )
  )
}

function request({ id }: ActingPerson, asked: AskedImport, trx: TransactionClientContract) {
  return { person: { id }, siteId: asked.siteId, payload: { importId: asked.id }, trx }
}

function ensureReadable({ mapping, hasText }: CallImport) {
  if (!isComplete(mapping)) throw new NotReady()
  if (!hasText) throw new UploadGone()
}
