import db from '@adonisjs/lucid/services/db'
import type { Job } from '#app/jobs/types'
import { importById } from '#app/calls/importing/queries/import_row'
import { forgetText } from '#app/calls/importing/queries/import_progress'
import type { ImportPayload } from '#app/calls/importing/jobs/check_job'
import {
  countImportedCalls,
  markTakenBack,
  removeImportedCalls,
} from '#app/calls/importing/queries/imported_calls'

const BATCH = 1_000

/** Task `call_import_removal`: takes back the calls of an import that nobody has worked with. */
export async function run({ siteId, payload, progress }: Job<ImportPayload>) {
  const service = db.connection('service')
  const { id, takenBack } = await importById(service, siteId, payload.importId)
  const { untouched } = await countImportedCalls(service, siteId, id)
  const total = takenBack + untouched
  let done = takenBack
  for (;;) {
    await progress(done, total, { done })
    const removed = await service.transaction((trx) => removeImportedCalls(trx, siteId, id, BATCH))
    if (removed === 0) break
    done = Math.min(done + removed, total)
  }
  await service.transaction(async (trx) => {
    await markTakenBack(trx, siteId, id)
    await forgetText(trx, siteId, id)
  })
}
