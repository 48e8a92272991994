import { isUuid } from '#app/shared/ids'
import type { Month } from '#app/shared/month'
import { inSite, NotFound } from '#app/shared/tenant_db'
import type { CallRow } from '#app/calls/queries/call_row'
import { shownVisit, type ShownCall, type ShownVisit } from '#app/calls/shown_call'
import { mayWorkCalls } from '#app/calls/policies/call_policy'
import type { MatchExplanation } from '#app/calls/types'
import { visitsAround } from '#app/calls/queries/visits_around'
import { sessionsById } from '#app/reports/queries/sessions_by_id'
import { callsById, withVisits } from '#app/calls/queries/shown_calls'
import { actionsOfCall, type CallAction } from '#app/calls/queries/call_actions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A call with all that is known of it. */
export interface CallDetails {
  call: ShownCall
  match: MatchExplanation | null
  /** Visits of the same visitor that were not taken, with the score that they had then. */
  runnersUp: { score: number; seenAt: string; visit: ShownVisit }[]
  /** Visits of that time, for a person to choose from. */
  around: ShownVisit[]
  /** The latest first. */
  actions: CallAction[]
}

/** Throws `E_NOT_FOUND` for a call that this site does not have, and for strangers. */
export function callDetails(userId: string, siteId: string, callId: string): Promise<CallDetails> {
  if (!isUuid(callId)) throw new NotFound()
  return inSite(userId, siteId, async ({ trx, role }) => {
    const [row] = await callsById(trx, siteId, [callId])
    if (!row) throw new NotFound()
    const [call] = await withVisits(trx, siteId, [row])
    const around = mayWorkCalls(role) ? await visitsAround(trx, siteId, row.calledAt) : []
    return {
      call,
      match: row.match,
      runnersUp: await runnersUp(trx, siteId, row),
      around: around.filter(({ id }) => id !== row.sessionId).map(shownVisit),
      actions: await actionsOfCall(trx, siteId, callId),
    }
  })
}

async function runnersUp(trx: TransactionClientContract, siteId: string, { match }: CallRow) {
  const stored = match?.runnersUp ?? []
  const months = [...new Set(stored.map(({ month }) => month as Month))]
  const ids = stored.map(({ sessionId }) => sessionId)
  const sessions = await sessionsById(trx, siteId, months, ids)
  return stored.flatMap(({ sessionId, score, seenAt }) => {
    const session = sessions.find(({ id }) => id === sessionId)
    return session ? [{ score, seenAt, visit: shownVisit(session) }] : []
  })
}
