import db from '@adonisjs/lucid/services/db'
import type { Job } from '#app/jobs/types'
import { checkImport } from '#app/calls/importing/check_import'
import { setChecked } from '#app/calls/importing/queries/mappings'
import { importById } from '#app/calls/importing/queries/import_row'

export interface ImportPayload {
  importId: string
}

/** Task `call_import_check`: what an import would do. */
export async function run({ siteId, payload, progress }: Job<ImportPayload>) {
  const client = db.connection('service')
  const file = await importById(client, siteId, payload.importId)
  const checked = await checkImport(siteId, file, progress)
  await setChecked(client, siteId, file.id, { mapping: file.mapping, checked })
}
