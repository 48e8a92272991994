import { inSite } from '#app/shared/tenant_db'
import { startRun } from '#app/jobs/start_run'
import { RunUnderWay } from '#app/jobs/exceptions'
import { forgetFile } from '#app/shared/kept_files'
import { HistoryUnderWay } from '#app/history/exceptions'
import { addHistory } from '#app/history/queries/add_history'
import { watchedSite } from '#app/reports/queries/watched_site'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'
import type { ActingPerson } from '#app/shared/person'
import type { UploadedHistory } from '#app/history/receive_history'

export const READ = 'history_read'

/** Throws unless this person may import here, before a byte of the file is read. */
export function ensureMayImport(person: ActingPerson, siteId: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    await watchedSite(trx, siteId)
  })
}

/** Keeps a file, and has it read in the background. */
export async function uploadHistory(person: ActingPerson, siteId: string, file: UploadedHistory) {
  try {
    await inSite(person.id, siteId, async ({ trx, role }) => {
      await ensureMayChangeSites(person, role)
      await addHistory(trx, person, siteId, file)
      await startRun({ person, siteId, task: READ, payload: { importId: file.id }, trx })
    })
  } catch (error) {
    await forgetFile('history', file.id)
    throw error instanceof RunUnderWay ? new HistoryUnderWay() : error
  }
}
