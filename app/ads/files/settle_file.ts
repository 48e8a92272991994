import { record } from '#app/shared/record'
import type { DeedAction } from '#app/shared/deeds'
import { clock } from '#app/shared/clock'
import { isUuid } from '#app/shared/ids'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { FileSettled } from '#app/ads/files/exceptions'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { leadsAreDue, lockedBatch, markReturned, markUploaded } from '#app/ads/files/queries/batch'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** It was brought to the network, which never says by itself what became of it: all of it counts as processed. Returns how many. */
export function confirmUpload(person: Person, siteId: string, fileId: string): Promise<number> {
  return settled(person, siteId, fileId, 'upload_file.confirmed', async (trx, now) => {
    await markUploaded(trx, siteId, fileId, now)
    await leadsAreDue(trx, siteId, fileId)
  })
}

/** It was not brought anywhere: its conversions wait for the next file. Returns how many. */
export function returnFile(person: Person, siteId: string, fileId: string): Promise<number> {
  return settled(person, siteId, fileId, 'upload_file.given_back', (trx, now) =>
    markReturned(trx, siteId, fileId, now)
  )
}

/** Throws `E_FILE_SETTLED` for what somebody has said something of before. */
function settled(
  person: Person,
  siteId: string,
  fileId: string,
  action: DeedAction,
  settle: (trx: TransactionClientContract, now: Date) => Promise<void>
): Promise<number> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const batch = isUuid(fileId) ? await lockedBatch(trx, siteId, fileId) : null
    if (!batch) throw new NotFound()
    if (batch.state !== 'handed') throw new FileSettled()
    await settle(trx, clock.now())
    await record(trx, { action, subject: batch.name })
    return batch.size
  })
}
