import { NotFound } from '#app/shared/tenant_db'
import { stateOf } from '#app/calls/call_state'
import type { Month } from '#app/shared/month'
import type { MatchExplanation } from '#app/calls/types'
import { unmatched } from '#app/calls/matching/unmatched'
import { sessionsById } from '#app/reports/queries/sessions_by_id'
import type { ActingPerson } from '#app/shared/person'
import { changeCall, type SeenCall } from '#app/calls/change_call'

export interface ChosenVisit {
  id: string
  month: Month
}

/** Says which visit a call belongs to, or to none. Throws `E_NOT_FOUND` for a visit that this site does not have. */
export function matchCallByHand(person: ActingPerson, seen: SeenCall, visit: ChosenVisit | null) {
  return changeCall(person, seen, async (trx, call) => {
    if (call.sessionId === (visit?.id ?? null)) return null
    const source = call.match?.source
    if (!visit) return { kind: 'match', state: { ...stateOf(call), ...nobody(source) } }
    const [session] = await sessionsById(trx, seen.siteId, [visit.month], [visit.id])
    if (!session) throw new NotFound()
    return {
      kind: 'match',
      state: {
        status: call.status,
        sessionId: session.id,
        month: session.month,
        fingerprint: session.fingerprint,
        leadScore: session.score,
        match: { ...BY_HAND, ...(source && { source }) },
      },
    }
  })
}

const BY_HAND: MatchExplanation = {
  method: 'manual',
  windowMin: null,
  confidence: 100,
  reasons: [{ reason: 'chosen_by_person', points: 100 }],
  runnersUp: [],
}

const nobody = (source?: string) => ({
  sessionId: null,
  month: null,
  fingerprint: null,
  leadScore: 0,
  match: unmatched(['taken_back_by_person'], null, source).explanation,
})
