import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import { RECEIPT_STATES } from '#app/ads/uploads/types'
import { idField, instantField, textField } from '#app/api/fields'
import type { ShownReceipt } from '#app/ads/ledger/shown_receipt'
import type { ReceiptStep } from '#app/ads/ledger/queries/receipt_history'

const OPERATIONS = ['upload', 'restate', 'zero', 'retract'] as const

export const receiptObject = vine.object({
  id: idField('receipt'),
  target_id: idField('target'),
  network: textField(),
  lead_id: idField('lead'),
  transaction_id: textField(),
  state: vine.enum(RECEIPT_STATES),
  /** What happens at the network: the conversion itself, or a change of it. */
  operation: vine.enum(OPERATIONS),
  /** Why it is so, and what the network said. */
  reason: textField().nullable(),
  detail: textField().nullable(),
  campaign: textField().nullable(),
  event_at: instantField(),
  value: vine.number().nullable(),
  currency: textField().nullable(),
  /** What the network has been told, as far as it said so. */
  told_value: vine.number().nullable(),
  told_currency: textField().nullable(),
  due_at: instantField(),
  processed_at: instantField().nullable(),
  updated_at: instantField(),
})

export const receiptStepObject = vine.object({
  at: instantField(),
  state: vine.enum(RECEIPT_STATES),
  operation: vine.enum(OPERATIONS),
  reason: textField().nullable(),
  detail: textField().nullable(),
  value: vine.number().nullable(),
  currency: textField().nullable(),
})

export function outwardReceipt(receipt: ShownReceipt): Infer<typeof receiptObject> {
  return {
    id: outwardId('receipt', receipt.id),
    target_id: outwardId('target', receipt.targetId),
    network: receipt.network,
    lead_id: outwardId('lead', receipt.lead.id),
    transaction_id: receipt.transactionId,
    state: receipt.state,
    operation: receipt.operation,
    reason: receipt.reason,
    detail: receipt.detail,
    campaign: receipt.campaign,
    event_at: receipt.eventAt.toISOString(),
    value: receipt.value,
    currency: receipt.currency,
    told_value: receipt.toldValue,
    told_currency: receipt.toldCurrency,
    due_at: receipt.dueAt.toISOString(),
    processed_at: receipt.processedAt?.toISOString() ?? null,
    updated_at: receipt.updatedAt.toISOString(),
  }
}

export function outwardReceiptStep(step: ReceiptStep): Infer<typeof receiptStepObject> {
  const { state, operation, reason, detail, value, currency } = step
  return { at: step.at.toISOString(), state, operation, reason, detail, value, currency }
}
