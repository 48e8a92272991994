import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A line of the log: a message and how it is getting on. */
export interface LoggedDelivery {
  messageId: string
  type: string
  state: 'waiting' | 'sending' | 'delivered' | 'failed'
  attempts: number
  lastStatus: number | null
  lastProblem: string | null
  nextAttemptAt: Date
  createdAt: Date
}

export interface LogFilter {
  /** Null: in any. */
  state: string | null
  /** Part of a body; null for all. */
  text: string | null
  messageId: string | null
  /** Older than this message. */
  before: string | null
}

const PAGE = 50

/** Bodies are read to be searched, so a search goes back so far. */
const SEARCHED = 5_000

/** Newest first. */
export async function deliveryLog(
  trx: TransactionClientContract,
  siteId: string,
  endpointId: string,
  { state, text, messageId, before }: LogFilter
): Promise<{ deliveries: LoggedDelivery[]; hasMore: boolean }> {
  const { rows } = await trx.rawQuery<{ rows: LoggedDelivery[] }>(
    `SELECT l.message_id AS "messageId", m.type, l.state, l.attempts, l.last_status AS "lastStatus",
            l.last_problem AS "lastProblem", l.next_attempt_at AS "nextAttemptAt", l.created_at AS "createdAt"
       FROM (SELECT * FROM deliveries d WHERE d.site_id = :siteId AND d.destination_id = :endpointId
                AND (:before::uuid IS NULL OR d.message_id < :before::uuid)
                AND (:messageId::uuid IS NULL OR d.message_id = :messageId::uuid)
                AND (:wantedState::text IS NULL OR d.state = :wantedState::text)
              ORDER BY d.message_id DESC LIMIT :searched) AS l
       JOIN messages m ON m.site_id = l.site_id AND m.id = l.message_id
      WHERE :words::text IS NULL OR strpos(lower(m.body), lower(:words::text)) > 0
      ORDER BY l.message_id DESC LIMIT :limit`,
    {
      ...{ siteId, endpointId, before, messageId, wantedState: state, words: text },
      ...{ searched: text === null ? PAGE + 1 : SEARCHED, limit: PAGE + 1 },
    } as Record<string, any>
  )
  return { deliveries: rows.slice(0, PAGE), hasMore: rows.length > PAGE }
}

export interface LoggedAttempt {
  at: Date
  outcome: string
  status: number | null
  tookMs: number
  problem: string | null
  answer: string | null
}

export interface DeliveryDetail extends LoggedDelivery {
  body: string
  attemptList: LoggedAttempt[]
}

/** Null when there is no such message for this endpoint (any more). */
export async function deliveryDetail(
  trx: TransactionClientContract,
  siteId: string,
  endpointId: string,
  messageId: string
): Promise<DeliveryDetail | null> {
  const { rows } = await trx.rawQuery<{ rows: Omit<DeliveryDetail, 'attemptList'>[] }>(
    `SELECT l.message_id AS "messageId", m.type, m.body, l.state, l.attempts, l.last_status AS "lastStatus",
            l.last_problem AS "lastProblem", l.next_attempt_at AS "nextAttemptAt", l.created_at AS "createdAt"
       FROM deliveries l JOIN messages m ON m.site_id = l.site_id AND m.id = l.message_id
      WHERE l.site_id = ? AND l.destination_id = ? AND l.message_id = ?`,
    [siteId, endpointId, messageId]
  )
  if (rows.length === 0) return null
  const attempts = await trx.rawQuery<{ rows: LoggedAttempt[] }>(
    `SELECT at, outcome, status, took_ms AS "tookMs", problem, answer FROM delivery_attempts
      WHERE site_id = ? AND destination_id = ? AND message_id = ? ORDER BY at DESC LIMIT 100`,
    [siteId, endpointId, messageId]
  )
  return { ...rows[0], attemptList: attempts.rows }
}
