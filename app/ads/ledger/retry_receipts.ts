import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import { isUuid } from '#app/shared/ids'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { countFailed, tryAgain, type Failed } from '#app/ads/ledger/queries/try_again'

const HOUR_MS = 3_600_000

/** One that failed, whatever for. Google knows it by its transaction id, so it cannot count twice. */
export function retryReceipt(person: Person, siteId: string, receiptId: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    if (!isUuid(receiptId)) throw new NotFound()
    if ((await tryAgain(trx, siteId, { receiptId })) === 0) throw new NotFound()
    await record(trx, { action: 'receipts.sent_again', after: { conversions: 1 } })
  })
}

/** All that failed in the last hours. Returns how many. */
export function retryFailed(person: Person, siteId: string, hours: number): Promise<number> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const count = await tryAgain(trx, siteId, since(hours))
    if (count) await record(trx, { action: 'receipts.sent_again', after: { conversions: count } })
    return count
  })
}

/** How many `retryFailed` would try: for the dialog that asks before. */
export function failedSince(userId: string, siteId: string, hours: number): Promise<number> {
  return inSite(userId, siteId, ({ trx }) => countFailed(trx, siteId, since(hours)))
}

function since(hours: number): Failed {
  return { since: new Date(clock.now().getTime() - hours * HOUR_MS) }
}
