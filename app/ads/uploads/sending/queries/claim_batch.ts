import db from '@adonisjs/lucid/services/db'
import { uuidv7 } from '#app/shared/ids'
import { RECEIPT } from '#app/ads/uploads/receipt_row'
import type { Operation, UploadReceipt } from '#app/ads/uploads/types'
import type { UploadTarget } from '#app/ads/uploads/types'

/** Longer than a worker needs for a request with all that it may have to wait for. */
export const LEASE_MS = 600_000

export interface ClaimedReceipt extends UploadReceipt {
  /** Before this claim. */
  wasMaybeTold: boolean
  /** The whole lead; null when it is gone. */
  rootId: string | null
  phoneNumber: string | null
  emailSha256: string | null
}

export interface Claim {
  requestId: string
  receipts: ClaimedReceipt[]
}

/**
 * What is due of one target and operation, the longest due first, by the partial index alone. Two workers never get the same row: what one has locked,
 * the other steps over. A lead that is due itself is not sent before it was looked at.
 */
export const CLAIM = `
WITH due AS MATERIALIZED (
  SELECT r.site_id, r.id, r.lead_id, r.due_at, r.maybe_told FROM upload_receipts r
   WHERE r.target_id = :targetId AND r.operation = :operation AND r.state IN ('held', 'waiting')
     AND r.due_at <= greatest(:now::timestamptz, now())
     AND NOT EXISTS (SELECT FROM upload_due d WHERE d.site_id = r.site_id AND d.lead_id = r.lead_id)
     AND NOT EXISTS (SELECT FROM leads l JOIN upload_due d ON d.site_id = l.site_id AND d.lead_id = l.root_id
       WHERE l.site_id = r.site_id AND l.id = r.lead_id AND l.root_id <> l.id)
   ORDER BY r.due_at LIMIT :limit FOR UPDATE OF r SKIP LOCKED
), placed AS MATERIALIZED (
  SELECT due.*, (row_number() OVER (ORDER BY due_at, id) - 1)::int AS place FROM due
), request AS (
  INSERT INTO upload_requests (site_id, id, target_id, operation, state, size, leased_until)
  SELECT :siteId, :requestId, :targetId, :operation, :state, count(*),
         CASE WHEN :state = 'sending' THEN clock_timestamp() + make_interval(secs => :leaseSec) END
    FROM placed HAVING count(*) > 0
)
UPDATE upload_receipts r SET state = 'sending', request_id = :requestId, place = p.place, maybe_told = true, updated_at = clock_timestamp()
  FROM placed p LEFT JOIN leads l ON l.site_id = p.site_id AND l.id = p.lead_id
  LEFT JOIN leads root ON root.site_id = l.site_id AND root.id = l.root_id
 WHERE r.site_id = p.site_id AND r.id = p.id
RETURNING ${RECEIPT}, p.maybe_told AS "wasMaybeTold", root.id AS "rootId",
  CASE WHEN :withPeople THEN root.phone_number END AS "phoneNumber",
  CASE WHEN :withPeople AND root.has_email THEN (SELECT min(k.value) FROM leads part
     JOIN lead_keys k ON k.site_id = part.site_id AND k.lead_id = part.id AND k.kind = 'email'
    WHERE part.site_id = root.site_id AND part.root_id = root.id) END AS "emailSha256"`

type ClaimedTarget = Pick<UploadTarget, 'siteId' | 'id' | 'identifiers'>
type ClaimState = 'sending' | 'handed'

/** `handed` is for a person who takes it as a file: it has no lease, and ends when they say what became of it. */
export async function claimBatch(
  target: ClaimedTarget,
  operation: Operation,
  limit: number,
  now: Date,
  state: ClaimState = 'sending'
): Promise<Claim> {
  const claim = claimOf(target, operation, limit, now, state)
  const { rows } = await db.connection('service').rawQuery<{ rows: ClaimedReceipt[] }>(CLAIM, claim)
  const receipts = rows.toSorted((a, b) => a.place! - b.place!)
  return { requestId: claim.requestId, receipts }
}

/** What `CLAIM` has to know. */
export function claimOf(
  { siteId, id: targetId, identifiers }: ClaimedTarget,
  operation: Operation,
  limit: number,
  now: Date,
  state: ClaimState
) {
  return {
    ...{ siteId, targetId, operation, limit, state },
    now: now.toISOString(),
    requestId: uuidv7(Date.now()),
    leaseSec: LEASE_MS / 1000,
    withPeople: identifiers !== 'never',
  }
}
