import { readableNumber } from '#app/shared/phone_number'
import { REASONS, type ReasonWords } from '#app/ads/uploads/reasons'
import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { ReceiptRow } from '#app/ads/ledger/queries/receipt_row'

/** A receipt as people read it: what became of it, why, and what to do. */
export type ShownReceipt = ReturnType<typeof shownReceipt>

export function shownReceipt(row: ReceiptRow, campaign: string | null = null) {
  const { rootId, leadId, name, phoneNumber, hasEmail, reason, ...receipt } = row
  return {
    ...receipt,
    lead: {
      id: rootId ?? leadId,
      isGone: rootId === null,
      name,
      readableNumber: phoneNumber === null ? null : readableNumber(phoneNumber),
      hasEmail,
    },
    reason,
    why: wordsOf(reason),
    campaign,
  }
}

/** By its name, pages say it in the language of whoever reads them. */
export type ShownReason = ReasonWords & { reason: UploadReason }

/** Null: nothing has to be said. */
export function wordsOf(reason: UploadReason | null): ShownReason | null {
  return reason && Object.hasOwn(REASONS, reason) ? { reason, ...REASONS[reason] } : null
}
