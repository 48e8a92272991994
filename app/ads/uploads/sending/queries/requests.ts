import db from '@adonisjs/lucid/services/db'
import { uuidv7 } from '#app/shared/ids'
import { LEASE_MS } from '#app/ads/uploads/sending/queries/claim_batch'
import type { Operation } from '#app/ads/uploads/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const service = () => db.connection('service')

export interface Request {
  siteId: string
  id: string
  targetId: string
  operation: Operation
  size: number
  reference: string | null
  polls: number
  acceptedAt: Date | null
}

/** These go in a request of their own; with a new lease. They are still this worker's. */
export async function splitOff(
  { siteId, id, targetId, operation }: Pick<Request, 'siteId' | 'id' | 'targetId' | 'operation'>,
  receiptIds: string[]
): Promise<string | null> {
  const requestId = uuidv7(Date.now())
  const { rowCount } = await service().rawQuery<{ rowCount: number }>(
    `WITH request AS (
       INSERT INTO upload_requests (site_id, id, target_id, operation, size, leased_until)
       VALUES (:siteId, :requestId, :targetId, :operation, :size, clock_timestamp() + make_interval(secs => :leaseSec)))
     UPDATE upload_receipts r SET request_id = :requestId, place = t.place - 1
       FROM unnest(:ids::uuid[]) WITH ORDINALITY AS t (id, place)
      WHERE r.site_id = :siteId AND r.id = t.id AND r.request_id = :id AND r.state = 'sending'`,
    {
      siteId,
      id,
      targetId,
      operation,
      requestId,
      size: receiptIds.length,
      leaseSec: LEASE_MS / 1000,
      ids: receiptIds as any,
    }
  )
  return rowCount === receiptIds.length ? requestId : null
}

/** False: the lease has ended, and somebody else may have what was in it. */
export async function renewLease(siteId: string, id: string): Promise<boolean> {
  const { rowCount } = await service().rawQuery<{ rowCount: number }>(
    `UPDATE upload_requests SET leased_until = clock_timestamp() + make_interval(secs => ?)
      WHERE site_id = ? AND id = ? AND state = 'sending' AND leased_until > clock_timestamp()`,
    [LEASE_MS / 1000, siteId, id]
  )
  return rowCount > 0
}

/** The network has it; what became of each is asked for later, or known at once. */
export async function markAccepted(
  trx: TransactionClientContract,
  { siteId, id }: Pick<Request, 'siteId' | 'id'>,
  {
    reference,
    answer,
    pollAt,
  }: { reference: string | null; answer: string | null; pollAt: Date | null }
) {
  await trx.rawQuery(
    `UPDATE upload_requests SET state = :state, reference = :reference, answer = :answer, leased_until = NULL,
        accepted_at = clock_timestamp(), next_poll_at = :pollAt::timestamptz,
        finished_at = CASE WHEN :state = 'done' THEN clock_timestamp() END
      WHERE site_id = :siteId AND id = :id`,
    {
      siteId,
      id,
      reference: reference as string,
      answer: answer as string,
      pollAt: (pollAt?.toISOString() ?? null) as string,
      state: pollAt ? 'accepted' : 'done',
    }
  )
}

export async function endRequest(
  trx: TransactionClientContract,
  { siteId, id }: Pick<Request, 'siteId' | 'id'>,
  state: 'done' | 'refused' | 'lost',
  answer: string | null
) {
  await trx.rawQuery(
    `UPDATE upload_requests SET state = ?, answer = coalesce(?, answer), leased_until = NULL, next_poll_at = NULL,
        finished_at = clock_timestamp() WHERE site_id = ? AND id = ?`,
    [state, answer as string, siteId, id]
  )
}

/** The next time is set before anybody asks, so that two workers do not ask at once, and a crash only makes it later. */
export async function claimPoll(siteId: string, now: Date): Promise<Request | null> {
  const { rows } = await service().rawQuery<{ rows: Request[] }>(
    `UPDATE upload_requests q SET polls = q.polls + 1,
        next_poll_at = greatest(:now::timestamptz, now()) + least(interval '6 hours', interval '30 minutes' * 2 ^ q.polls)
      WHERE (q.site_id, q.id) IN (SELECT site_id, id FROM upload_requests
        WHERE site_id = :siteId AND state = 'accepted' AND next_poll_at <= greatest(:now::timestamptz, now())
        ORDER BY next_poll_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING q.site_id AS "siteId", q.id, q.target_id AS "targetId", q.operation, q.size, q.reference, q.polls,
        q.accepted_at AS "acceptedAt"`,
    { siteId, now: now.toISOString() }
  )
  return rows[0] ?? null
}

/** Requests of workers that are gone: all of it goes again, with the same transaction ids. */
export async function freeOrphans(): Promise<number> {
  const { rows } = await service().rawQuery<{ rows: { freed: number }[] }>(
    `WITH lost AS (
       UPDATE upload_requests SET state = 'lost', answer = 'interrupted', leased_until = NULL, finished_at = clock_timestamp()
        WHERE state = 'sending' AND leased_until < clock_timestamp() RETURNING site_id, id
     ), freed AS (
       UPDATE upload_receipts r SET state = 'waiting', request_id = NULL, place = NULL, updated_at = clock_timestamp()
         FROM lost WHERE r.request_id = lost.id AND r.site_id = lost.site_id AND r.state = 'sending' RETURNING 1)
     SELECT count(*)::int AS freed FROM freed`
  )
  return rows[0].freed
}
