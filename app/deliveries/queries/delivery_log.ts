import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A line of the log: a message and how it is getting on. */
export interface LoggedDelivery {
  messageId: string
  type: string
  /** Domain of the site that it tells of. */
  site: string
  state: 'waiting' | 'sending' | 'delivered' | 'failed'
  attempts: number
  lastStatus: number | null
  lastProblem: string | null
  nextAttemptAt: Date
  createdAt: Date
}

/** What is null is not asked for. */
export interface LogFilter {
  state: string | null
  type: string | null
  /** Part of a body. */
  text: string | null
  messageId: string | null
  /** Ids are ordered by time: at or after this one, before that one. */
  from: string | null
  before: string | null
}

export interface LogPage {
  deliveries: LoggedDelivery[]
  /** Where to go on; null when that was all. */
  next: string | null
}

const PAGE = 50

/** Messages are read to be searched, so one page of a search goes back so far. */
export const SEARCHED = 5_000

const LOGGED = `l.message_id AS "messageId", m.type, s.domain AS site, l.state, l.attempts, l.last_status AS "lastStatus",
  l.last_problem AS "lastProblem", l.next_attempt_at AS "nextAttemptAt", l.created_at AS "createdAt"`

const JOINED = `JOIN messages m ON m.site_id = l.site_id AND m.id = l.message_id JOIN sites s ON s.id = l.site_id`

const LOG = `
  WITH looked AS MATERIALIZED (
    SELECT * FROM deliveries d WHERE d.destination_id = :endpointId
       AND (:before::uuid IS NULL OR d.message_id < :before::uuid)
       AND (:earliest::uuid IS NULL OR d.message_id >= :earliest::uuid)
       AND (:messageId::uuid IS NULL OR d.message_id = :messageId::uuid)
       AND (:wantedState::text IS NULL OR d.state = :wantedState::text)
     ORDER BY d.message_id DESC LIMIT :looked),
  found AS (
    SELECT ${LOGGED} FROM looked l ${JOINED}
     WHERE (:wantedType::text IS NULL OR m.type = :wantedType::text)
       AND (:words::text IS NULL OR strpos(lower(m.body), lower(:words::text)) > 0)
     ORDER BY l.message_id DESC LIMIT :length)
  SELECT found.*, ends.* FROM (SELECT
      (SELECT message_id FROM looked ORDER BY message_id LIMIT 1) AS "lookedTo",
      (SELECT count(*)::int FROM looked) AS "lookedAt") AS ends
    LEFT JOIN found ON true ORDER BY found."messageId" DESC`

/** Newest first. */
export async function deliveryLog(
  trx: TransactionClientContract,
  endpointId: string,
  { state, type, text, messageId, from, before }: LogFilter,
  length = PAGE
): Promise<LogPage> {
  const looked = text === null && type === null ? length + 1 : SEARCHED
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(LOG, {
    ...{ endpointId, before, messageId, looked, length: length + 1 },
    ...{ earliest: from, wantedState: state, wantedType: type, words: text },
  } as Record<string, any>)
  const [{ lookedAt, lookedTo }] = rows
  const found = rows.filter(({ messageId: id }) => id !== null)
  const deliveries = found.slice(0, length)
  if (found.length > length) return { deliveries, next: deliveries[length - 1].messageId }
  return { deliveries, next: lookedAt === SEARCHED ? lookedTo : null }
}

type Row = LoggedDelivery & { lookedTo: string; lookedAt: number }

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
  endpointId: string,
  messageId: string
): Promise<DeliveryDetail | null> {
  const { rows } = await trx.rawQuery<{ rows: Detail[] }>(
    `SELECT l.site_id AS "siteId", m.body, ${LOGGED} FROM deliveries l ${JOINED}
      WHERE l.destination_id = ? AND l.message_id = ?`,
    [endpointId, messageId]
  )
  if (rows.length === 0) return null
  const { siteId, ...detail } = rows[0]
  const attempts = await trx.rawQuery<{ rows: LoggedAttempt[] }>(
    `SELECT at, outcome, status, took_ms AS "tookMs", problem, answer FROM delivery_attempts
      WHERE site_id = ? AND destination_id = ? AND message_id = ? ORDER BY at DESC LIMIT 100`,
    [siteId, endpointId, messageId]
  )
  return { ...detail, attemptList: attempts.rows }
}

type Detail = Omit<DeliveryDetail, 'attemptList'> & { siteId: string }
