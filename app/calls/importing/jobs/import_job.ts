import db from '@adonisjs/lucid/services/db'
import { NotFound } from '#app/shared/tenant_db'
import type { Job } from '#app/jobs/types'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'
import { importCalls } from '#app/calls/importing/import_calls'
import { importById } from '#app/calls/importing/queries/import_row'
import type { ImportPayload } from '#app/calls/importing/jobs/check_job'

/** Task `call_import`: stores the calls of a file. It is far enough after each batch not to begin again. */
export async function run(job: Job<ImportPayload>) {
  const site = await siteAsOfNow(job.siteId)
  if (!site) throw new NotFound()
  const file = await importById(db.connection('service'), job.siteId, job.payload.importId)
  if (file.finishedAt || file.takenBackAt) return
  await importCalls(site, file, (done, total) => job.progress(done, total, { done }))
}
