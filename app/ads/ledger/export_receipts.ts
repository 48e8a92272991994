import { inSite } from '#app/shared/tenant_db'
import type { I18n } from '@adonisjs/i18n'
import { csvLine } from '#app/shared/csv_line'
import { columnWords } from '#app/shared/column_words'
import { watchedSite } from '#app/reports/queries/watched_site'
import { readReceiptFilter } from '#app/ads/ledger/receipt_filter'
import { receiptConditions } from '#app/ads/ledger/queries/receipt_conditions'
import { receiptsOfSite, type ReceiptPage } from '#app/ads/ledger/queries/receipts_of_site'
import type { ReceiptRow } from '#app/ads/ledger/queries/receipt_row'

const MOST = 100_000
const AT_ONCE = 1000

const HEADS = [
  'when',
  'state',
  'why',
  'said',
  'network',
  'target',
  'transaction',
  'lead',
  'click_kind',
  'click',
  'value',
  'currency',
  'told_value',
  'told_currency',
  'consent',
  'updated',
]

/** The receipts that a filter leaves, as CSV, in pieces: each is read in a transaction of its own. */
export async function* exportReceipts(
  userId: string,
  siteId: string,
  query: Record<string, unknown>,
  i18n: I18n
): AsyncGenerator<string> {
  const filter = readReceiptFilter(query)
  const t = columnWords(i18n)
  yield `\uFEFF${csvLine(HEADS.map((key) => t(`uploads.${key}`)))}`
  let written = 0
  let before: string | null = null
  do {
    const page: ReceiptPage = await inSite(userId, siteId, async ({ trx }) => {
      const { timezone } = await watchedSite(trx, siteId)
      return receiptsOfSite(trx, siteId, receiptConditions(filter, timezone), before, AT_ONCE)
    })
    yield page.receipts.map((receipt) => lineOf(receipt, i18n)).join('')
    written += page.receipts.length
    before = page.next
  } while (before !== null && written < MOST)
}

function lineOf(receipt: ReceiptRow, i18n: I18n): string {
  return csvLine([
    receipt.eventAt.toISOString(),
    receipt.state,
    receipt.reason && i18n.t(`uploads.reason.${receipt.reason}`, {}, receipt.reason),
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
