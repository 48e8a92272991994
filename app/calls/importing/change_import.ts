import { inSite } from '#app/shared/tenant_db'
import type { ActingPerson } from '#app/shared/person'
import { RunUnderWay } from '#app/jobs/exceptions'
import { OtherUnderWay } from '#app/calls/importing/exceptions'
import { ensureMayImport } from '#app/calls/importing/policies/import_policy'
import { importById, type CallImport } from '#app/calls/importing/queries/import_row'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface AskedImport {
  siteId: string
  id: string
}

/** Does something with an import of a site where this person may. Throws `E_NOT_FOUND` for strangers. */
export async function changeImport<T>(
  person: ActingPerson,
  { siteId, id }: AskedImport,
  work: (trx: TransactionClientContract, file: CallImport) => Promise<T>
): Promise<T> {
  try {
    return await inSite(person.id, siteId, async ({ trx, role }) => {
      const file = await importById(trx, siteId, id)
      ensureMayImport(role)
      return work(trx, file)
    })
  } catch (error) {
    throw error instanceof RunUnderWay ? new OtherUnderWay() : error
  }
}
