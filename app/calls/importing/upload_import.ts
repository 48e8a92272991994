import { inSite } from '#app/shared/tenant_db'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { siteOfCalls } from '#app/calls/queries/site_of_calls'
import { createImport } from '#app/calls/importing/create_import'
import type { GivenFile } from '#app/shared/receive_file'
import { ensureMayImport } from '#app/calls/importing/policies/import_policy'

/** Throws `E_FORBIDDEN` before anything was read of what they send. */
export function ensureMayUpload(person: ActingPerson, siteId: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await siteOfCalls(trx, siteId)
    ensureMayImport(role)
  })
}

/** Keeps a file that somebody wants to import. Returns the id of the import. */
export function uploadImport(
  person: ActingPerson,
  siteId: string,
  file: GivenFile
): Promise<string> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    ensureMayImport(role)
    const site = await siteOfCalls(trx, siteId)
    const by = { userId: person.id, name: nameOf(person) }
    return createImport(trx, site, file, by)
  })
}
