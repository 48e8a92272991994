import type { CallState } from '#app/calls/call_state'
import { CALL_SELECT, toCallRow, type CallRow } from '#app/calls/queries/call_row'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Null when the call is not in this version any more. */
export async function writeCall(
  client: QueryClientContract,
  siteId: string,
  callId: string,
  version: number,
  state: CallState
): Promise<CallRow | null> {
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `UPDATE calls c
        SET status_at = CASE WHEN :status::text IS NULL THEN NULL
                             WHEN c.status = :status THEN c.status_at ELSE clock_timestamp() END,
            status = :status, matched_session_id = :sessionId, matched_session_month = :month::date,
            matched_fingerprint = :fingerprint, match = :match::jsonb, lead_score = :leadScore, version = c.version + 1
      WHERE c.site_id = :siteId AND c.id = :callId AND c.version = :version
      RETURNING ${CALL_SELECT}`,
    {
      ...(state as Record<string, any>),
      match: state.match && (JSON.stringify(state.match) as any),
      siteId,
      callId,
      version,
    }
  )
  return rows.length === 0 ? null : toCallRow(rows[0])
}
