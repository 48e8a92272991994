import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export type SendingState = 'waiting' | 'handed' | 'sent' | 'failed' | 'uncertain' | 'skipped'

export interface Sending {
  id: string
  /** Null until it is tried. */
  email: string | null
  firstDay: string
  lastDay: string
  state: SendingState
  attempts: number
  problem: string | null
  changedAt: Date
  dueAt: Date
}

const SHOWN = 100

export async function latestSendings(
  trx: TransactionClientContract,
  siteId: string,
  scheduleId: string
): Promise<Sending[]> {
  const { rows } = await trx.rawQuery<{ rows: Sending[] }>(
    `SELECT id, email, first_day::text AS "firstDay", last_day::text AS "lastDay", state, attempts, problem,
            changed_at AS "changedAt", due_at AS "dueAt"
       FROM report_sendings WHERE site_id = ? AND schedule_id = ? ORDER BY changed_at DESC, id LIMIT ${SHOWN}`,
    [siteId, scheduleId]
  )
  return rows
}

/** Once more, of one that did not arrive or may not have. */
export async function sendAgain(
  trx: TransactionClientContract,
  siteId: string,
  id: string,
  now: Date
): Promise<{ email: string | null } | null> {
  const { rows } = await trx.rawQuery<{ rows: { email: string | null }[] }>(
    `UPDATE report_sendings SET state = 'waiting', attempts = 0, problem = NULL, due_at = ?, changed_at = ?
      WHERE site_id = ? AND id = ? AND state IN ('failed', 'uncertain') RETURNING email`,
    [now, now, siteId, id]
  )
  return rows[0] ?? null
}
