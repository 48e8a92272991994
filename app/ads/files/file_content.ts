import { isUuid } from '#app/shared/ids'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { heldFile, nextPart } from '#app/ads/files/queries/file_batches'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

/** Throws `E_NOT_FOUND` for a file of which it was said what became of it: it is not kept any longer. */
export function fileToTake(person: Person, siteId: string, fileId: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const file = isUuid(fileId) ? await heldFile(trx, siteId, fileId) : null
    if (!file) throw new NotFound()
    return file
  })
}

/** Each part is read in a transaction of its own, so a slow reader holds nothing up. */
export async function* fileContent(
  person: Person,
  siteId: string,
  fileId: string
): AsyncGenerator<string> {
  let from = 0
  while (true) {
    const part = await inSite(person.id, siteId, ({ trx }) => nextPart(trx, siteId, fileId, from))
    if (!part) return
    yield part.content
    from = part.place + 1
  }
}
