import { inSite, NotFound } from '#app/shared/tenant_db'
import { idIn } from '#app/ads/ledger/receipt_filter'
import { receiptsOfLead } from '#app/ads/ledger/queries/receipts_of_lead'
import { shownReceipt, type ShownReceipt } from '#app/ads/ledger/shown_receipt'

/** Empty also for a lead that nobody is told of (yet). */
export function leadReceipts(
  userId: string,
  siteId: string,
  leadId: string
): Promise<ShownReceipt[]> {
  return inSite(userId, siteId, async ({ trx }) => {
    const id = idIn(leadId)
    if (id === null) throw new NotFound()
    const rows = await receiptsOfLead(trx, siteId, id)
    return rows.map((row) => shownReceipt(row))
  })
}
