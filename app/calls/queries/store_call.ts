import type { CallFlag, Match, ToldCall } from '#app/calls/types'
import { recordOf } from '#app/calls/queries/call_record'
import { firstRematch } from '#app/calls/matching/rematch_times'
import type { KnownSite } from '#app/sites/site_registry'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface StoredCall {
  id: string
  /** Of the visit that it belongs to by now, which may be by a person's choice. */
  sessionId: string | null
  leadScore: number
  /** `known`: it had been told before, and nothing was new. `completed`: now it is known how long it was. */
  outcome: 'stored' | 'completed' | 'known'
}

/**
 * Stores a call once, however often and by how many it is told at the same time. One without a visit is due to be matched
 * again.
 */
export async function storeCall(
  client: QueryClientContract,
  { id: siteId, settings }: KnownSite,
  id: string,
  call: ToldCall,
  flags: CallFlag[],
  match: Match
): Promise<StoredCall> {
  const row = recordOf(siteId, id, call, flags, match)
  const { rows } = await client.rawQuery<{ rows: Row[] }>(
    `WITH stored AS MATERIALIZED (
       SELECT id, session_id, lead_score, outcome
         FROM telephony.store(json_populate_record(NULL::calls, ?), ?, ?)
     ), rematch AS (
       INSERT INTO call_rematches (site_id, call_id, reference, due_at)
       SELECT ?, id, ?, due_at FROM stored, (SELECT ?::timestamptz AS due_at) AS first
        WHERE outcome = 'stored' AND session_id IS NULL AND due_at IS NOT NULL
     )
     SELECT * FROM stored`,
    [
      JSON.stringify(row),
      settings.call_repeat_hours,
      settings.call_short_sec,
      siteId,
      call.reference ?? (null as any),
      firstRematch(call.calledAt) as any,
    ]
  )
  const [stored] = rows
  return {
    id: stored.id,
    sessionId: stored.session_id,
    leadScore: stored.lead_score,
    outcome: stored.outcome,
  }
}

interface Row {
  id: string
  session_id: string | null
  lead_score: number
  outcome: StoredCall['outcome']
}
