import type { ReceiptState } from '#app/ads/uploads/types'
import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What is written of one receipt of a request. */
export interface Settled {
  id: string
  state: ReceiptState
  place: number | null
  reason: UploadReason | null
  detail: string | null
  dueAt: Date
  /** The network confirmed what it was told. */
  isConfirmed: boolean
  attempts: number
  deferrals: number
  maybeTold: boolean
}

/**
 * Only what is still of this request: another worker may have been given it. What has ended is looked at once more, because its lead may
 * have changed while it was under way.
 */
export async function settleRows(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string,
  rows: Settled[]
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const { rows: written } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `WITH settled AS MATERIALIZED (
       SELECT * FROM json_to_recordset(:rows::json) AS x (id uuid, state text, place int, reason text, detail text,
         due_at timestamptz, confirmed boolean, attempts smallint, deferrals smallint, maybe_told boolean)
     ), written AS (
       UPDATE upload_receipts r SET state = s.state, reason = s.reason, detail = s.detail, due_at = s.due_at,
           attempts = s.attempts, deferrals = s.deferrals, maybe_told = s.maybe_told, place = s.place,
           request_id = CASE WHEN s.place IS NOT NULL THEN r.request_id END,
           told_value = CASE WHEN s.confirmed THEN r.value ELSE r.told_value END,
           told_currency = CASE WHEN s.confirmed THEN r.currency ELSE r.told_currency END,
           processed_at = CASE WHEN s.confirmed THEN clock_timestamp() ELSE r.processed_at END,
           updated_at = clock_timestamp()
         FROM settled s
        WHERE r.site_id = :siteId AND r.id = s.id AND r.request_id = :requestId AND r.state IN ('sending', 'accepted')
       RETURNING r.id, r.lead_id, r.state
     ), due AS (
       INSERT INTO upload_due (site_id, lead_id)
       SELECT DISTINCT :siteId::uuid, lead_id FROM written WHERE state NOT IN ('accepted', 'waiting') ORDER BY lead_id
       ON CONFLICT (site_id, lead_id) DO UPDATE SET due_since = clock_timestamp())
     SELECT id FROM written`,
    {
      siteId,
      requestId,
      rows: JSON.stringify(
        rows.map(({ dueAt, isConfirmed, maybeTold, ...same }) => ({
          ...same,
          due_at: dueAt.toISOString(),
          confirmed: isConfirmed,
          maybe_told: maybeTold,
        }))
      ),
    }
  )
  return new Set(written.map(({ id }) => id))
}
