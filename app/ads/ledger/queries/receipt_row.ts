import type { Month } from '#app/shared/month'
import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { Consent, Operation, ReceiptState } from '#app/ads/uploads/types'

/** A receipt with what is known of its lead and its target. */
export interface ReceiptRow {
  id: string
  targetId: string
  target: string
  network: string
  leadId: string
  /** The lead that it is part of; null: it is gone. */
  rootId: string | null
  name: string | null
  phoneNumber: string | null
  hasEmail: boolean
  transactionId: string
  state: ReceiptState
  operation: Operation
  reason: UploadReason | null
  detail: string | null
  clickKind: string | null
  clickId: string | null
  clickAt: Date | null
  sessionId: string | null
  sessionMonth: Month | null
  consent: Consent
  eventAt: Date
  value: number | null
  currency: string | null
  toldValue: number | null
  toldCurrency: string | null
  processedAt: Date | null
  dueAt: Date
  updatedAt: Date
}

export const RECEIPT = `r.id, r.target_id AS "targetId", t.name AS target, t.network, r.lead_id AS "leadId", l.root_id AS "rootId",
  root.name, root.phone_number AS "phoneNumber", coalesce(root.has_email, false) AS "hasEmail",
  r.transaction_id AS "transactionId", r.state, r.operation, r.reason, r.detail, r.click_kind AS "clickKind",
  r.click_id AS "clickId", r.click_at AS "clickAt", r.session_id AS "sessionId", r.session_month::text AS "sessionMonth",
  r.consent, r.event_at AS "eventAt", r.value::float8 AS value, r.currency, r.told_value::float8 AS "toldValue",
  r.told_currency AS "toldCurrency", r.processed_at AS "processedAt", r.due_at AS "dueAt", r.updated_at AS "updatedAt"`

/** A lead can be gone, or be part of another one, whose name counts then. */
export const RECEIPT_JOINS = `upload_receipts r JOIN upload_targets t ON t.site_id = r.site_id AND t.id = r.target_id
  LEFT JOIN leads l ON l.site_id = r.site_id AND l.id = r.lead_id
  LEFT JOIN leads root ON root.site_id = l.site_id AND root.id = l.root_id`
