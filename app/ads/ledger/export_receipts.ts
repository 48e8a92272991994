import { inSite } from '#app/shared/tenant_db'
import { csvLine } from '#app/shared/csv_line'
import { wordsOf } from '#app/ads/ledger/shown_receipt'
import { watchedSite } from '#app/reports/queries/watched_site'
import { readReceiptFilter } from '#app/ads/ledger/receipt_filter'
import { receiptConditions } from '#app/ads/ledger/queries/receipt_conditions'
import { receiptsOfSite, type ReceiptPage } from '#app/ads/ledger/queries/receipts_of_site'
import type { ReceiptRow } from '#app/ads/ledger/queries/receipt_row'

const MOST = 100_000
const AT_ONCE = 1000

const HEAD = `When (UTC),State,Why,What was said,Network,Conversion action,Transaction id,Lead,Click id kind,Click id,Value,Currency,Told value,Told currency,Consent,Updated (UTC)`

/** The receipts that a filter leaves, as CSV, in pieces: each is read in a transaction of its own. */
export async function* exportReceipts(
  userId: string,
  siteId: string,
  query: Record<string, unknown>
): AsyncGenerator<string> {
  const filter = readReceiptFilter(query)
  yield `\uFEFF${HEAD}\r\n`
  let written = 0
  let before: string | null = null
  do {
    const page: ReceiptPage = await inSite(userId, siteId, async ({ trx }) => {
      const { timezone } = await watchedSite(trx, siteId)
      return receiptsOfSite(trx, siteId, receiptConditions(filter, timezone), before, AT_ONCE)
    })
    yield page.receipts.map(lineOf).join('')
    written += page.receipts.length
    before = page.next
  } while (before !== null && written < MOST)
}

function lineOf(receipt: ReceiptRow): string {
  return csvLine([
    receipt.eventAt.toISOString(),
    receipt.state,
    wordsOf(receipt.reason)?.words ?? receipt.reason,
    receipt.detail,
    receipt.network,
    receipt.target,
    receipt.transactionId,
    receipt.rootId ?? receipt.leadId,
    receipt.clickKind,
    receipt.clickId,
    receipt.value,
    receipt.currency,
    receipt.toldValue,
    receipt.toldCurrency,
    receipt.consent,
    receipt.updatedAt.toISOString(),
  ])
}
