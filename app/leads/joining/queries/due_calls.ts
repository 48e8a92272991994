import type { LeadKey } from '#app/leads/keys'
import type { JoinedSite } from '#app/leads/joining/joined_site'
import { IS_ASIDE, IS_PERSONS, IS_SURE, OWN_LINE } from '#app/leads/joining/queries/calls_of_people'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface DueCall {
  id: string
  calledAt: Date
  /** By what its lead is found. */
  key: LeadKey
  /** The visitor, when that is another key. */
  fingerprint: string | null
  /** Internal calls and tests make nobody a lead. */
  isAside: boolean
  /** That it belonged to until now. */
  leadId: string | null
}

interface Row {
  id: string
  called_at: Date
  number: string | null
  fingerprint: string | null
  session_id: string | null
  is_aside: boolean
  lead_id: string | null
}

/** These calls, as far as they tell who called; those that are gone are left out. */
export async function dueCalls(
  trx: TransactionClientContract,
  { id: siteId, internal }: JoinedSite,
  ids: string[]
): Promise<DueCall[]> {
  if (ids.length === 0) return []
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `SELECT c.id, c.called_at, ${IS_ASIDE} AS is_aside, l.lead_id,
            CASE WHEN ${IS_PERSONS} THEN c.phone_number END AS number,
            CASE WHEN ${IS_SURE} THEN c.matched_fingerprint END AS fingerprint,
            CASE WHEN c.matched_fingerprint IS NULL THEN c.matched_session_id END AS session_id
       FROM calls c ${OWN_LINE}
       LEFT JOIN lead_calls l ON l.site_id = c.site_id AND l.call_id = c.id
      WHERE c.site_id = :siteId AND c.id = ANY (:ids::uuid[])`,
    { siteId, ids: ids as any, internal: internal as any }
  )
  return rows.map(toDueCall)
}

function toDueCall(row: Row): DueCall {
  return {
    id: row.id,
    calledAt: row.called_at,
    key: keyOf(row),
    fingerprint: row.fingerprint,
    isAside: row.is_aside,
    leadId: row.lead_id,
  }
}

/** The surest of what is known of the caller. */
function keyOf({ id, number, fingerprint, session_id: sessionId }: Row): LeadKey {
  if (number) return { kind: 'phone', value: number }
  if (fingerprint) return { kind: 'visitor', value: fingerprint }
  if (sessionId) return { kind: 'session', value: sessionId }
  return { kind: 'call', value: id }
}
