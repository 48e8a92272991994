import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import type { Traces } from '#app/calls/matching/match_call'
import { GAPS_SEC } from '#app/calls/matching/rematch_times'
import type { CallStatus } from '#app/calls/types'

/** A call that is to be matched again. */
export interface DueRematch extends Traces {
  siteId: string
  /** Of the site. */
  publicId: string
  callId: string
  version: number
  status: CallStatus | null
  /** Somebody has said which visit it was, or that it was none. */
  isDecided: boolean
  isLastTry: boolean
}

const LIMIT = 50

/**
 * Takes some of those that are due: they are due again later, whatever becomes of this try. Others who ask at the same time
 * get others.
 */
export async function takeDueRematches(): Promise<DueRematch[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: Record<string, any>[] }>(
    `WITH due AS MATERIALIZED (
       SELECT site_id, call_id FROM call_rematches WHERE due_at <= :now::timestamptz
        ORDER BY due_at LIMIT ${LIMIT} FOR UPDATE SKIP LOCKED
     ), taken AS (
       UPDATE call_rematches r SET tries = r.tries + 1,
              due_at = :now::timestamptz + make_interval(secs => coalesce((:gaps::integer[])[r.tries + 1], 3600))
         FROM due WHERE r.site_id = due.site_id AND r.call_id = due.call_id
       RETURNING r.site_id, r.call_id, r.reference, r.tries
     )
     SELECT t.*, s.public_id, c.version, c.status, c.phone_number, c.dialled, c.fingerprint, c.called_at,
            c.matched_session_id IS NOT NULL OR EXISTS (SELECT FROM call_actions a
              WHERE a.site_id = c.site_id AND a.call_id = c.id AND a.kind = 'match') AS is_decided
       FROM taken t JOIN calls c ON c.site_id = t.site_id AND c.id = t.call_id JOIN sites s ON s.id = t.site_id`,
    { now: clock.now().toISOString(), gaps: GAPS_SEC as any }
  )
  return rows.map((row) => ({
    siteId: row.site_id,
    publicId: row.public_id,
    callId: row.call_id,
    version: row.version,
    status: row.status,
    phoneNumber: row.phone_number,
    dialled: row.dialled,
    fingerprint: row.fingerprint,
    calledAt: row.called_at,
    reference: row.reference,
    isDecided: row.is_decided,
    isLastTry: row.tries > GAPS_SEC.length,
  }))
}

/** It is not matched again. */
export async function dropRematch({ siteId, callId }: Pick<DueRematch, 'siteId' | 'callId'>) {
  await db
    .connection('service')
    .rawQuery('DELETE FROM call_rematches WHERE site_id = ? AND call_id = ?', [siteId, callId])
}
