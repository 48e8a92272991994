import type { ClickIdKind } from '#app/plugins/contracts/ad_network'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a file says of a receipt. */
export interface WaitingReceipt {
  id: string
  /** The whole lead; null when it is gone. */
  rootId: string | null
  transactionId: string
  clickKind: ClickIdKind | null
  clickId: string | null
  clickAt: Date | null
  source: 'web' | 'phone' | 'other'
  eventAt: Date
  value: number | null
  currency: string | null
  /** As text: it has more digits than a `Date`. */
  dueAt: string
}

/** A receipt whose lead, or the whole that it became part of, has to be looked at first is not told: it may be something else by now. */
const IS_WAITING = `r.operation = 'upload' AND r.state IN ('held', 'waiting') AND r.due_at <= :now::timestamptz
  AND r.consent <> 'denied' AND NOT EXISTS (SELECT FROM upload_due d WHERE d.site_id = r.site_id AND d.lead_id = r.lead_id)
  AND NOT EXISTS (SELECT FROM leads l JOIN upload_due d ON d.site_id = l.site_id AND d.lead_id = l.root_id
    WHERE l.site_id = r.site_id AND l.id = r.lead_id AND l.root_id <> l.id)`

/** The next ones that are due, locked; `after` is the last one before. */
export async function waitingReceipts(
  trx: TransactionClientContract,
  target: { siteId: string; targetId: string; now: Date },
  after: WaitingReceipt | null,
  most: number
): Promise<WaitingReceipt[]> {
  const { rows } = await trx.rawQuery<{ rows: WaitingReceipt[] }>(
    `SELECT r.id, r.transaction_id AS "transactionId", r.click_kind AS "clickKind", r.click_id AS "clickId",
        r.click_at AS "clickAt", r.source, r.event_at AS "eventAt", r.value::float8, r.currency,
        r.due_at::text AS "dueAt",
        (SELECT l.root_id FROM leads l WHERE l.site_id = r.site_id AND l.id = r.lead_id) AS "rootId"
       FROM upload_receipts r
      WHERE r.site_id = :siteId AND r.target_id = :targetId AND ${IS_WAITING}
        AND (r.due_at, r.id) > (coalesce(:dueAt::timestamptz, '-infinity'), coalesce(:id::uuid, '00000000-0000-0000-0000-000000000000'))
      ORDER BY r.due_at, r.id LIMIT :most FOR UPDATE OF r SKIP LOCKED`,
    { ...target, dueAt: after?.dueAt ?? null, id: after?.id ?? null, most } as any
  )
  return rows
}

export interface Waiting {
  /** In a file now, if somebody takes one. */
  waiting: number
  /** Later: somebody may still change their mind. */
  held: number
}

export async function waitingOf(
  trx: TransactionClientContract,
  target: { siteId: string; targetId: string; now: Date }
): Promise<Waiting> {
  const { rows } = await trx.rawQuery<{ rows: Waiting[] }>(
    `SELECT count(*) FILTER (WHERE ${IS_WAITING})::int AS waiting,
        count(*) FILTER (WHERE r.due_at > :now::timestamptz)::int AS held
       FROM upload_receipts r
      WHERE r.site_id = :siteId AND r.target_id = :targetId AND r.operation = 'upload' AND r.state IN ('held', 'waiting')`,
    target as any
  )
  return rows[0]
}
