/** Columns of a receipt of alias `r`, as `UploadReceipt` names them. Dates as text: a driver would read them in the zone of the machine. */
export const RECEIPT = `r.site_id AS "siteId", r.id, r.target_id AS "targetId", r.lead_id AS "leadId",
  r.transaction_id AS "transactionId", r.state, r.operation, r.reason, r.detail, r.click_kind AS "clickKind",
  r.click_id AS "clickId", r.click_at AS "clickAt", r.session_id AS "sessionId", r.session_month::text AS "sessionMonth",
  r.consent, r.source, r.event_at AS "eventAt", r.value::float8 AS value, r.currency, r.told_value::float8 AS "toldValue",
  r.told_currency AS "toldCurrency", r.processed_at AS "processedAt", r.due_at AS "dueAt", r.attempts, r.deferrals,
  r.request_id AS "requestId", r.place, r.maybe_told AS "maybeTold"`
