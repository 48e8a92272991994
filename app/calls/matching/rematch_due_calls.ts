import emitter from '@adonisjs/core/services/emitter'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'
import { inOutbox } from '#app/deliveries/in_outbox'
import { CALL_EVENTS, tellOfChange } from '#app/calls/tell_of_call'
import { writeCall } from '#app/calls/queries/write_call'
import { matchCall } from '#app/calls/matching/match_call'
import { CallChanged } from '#app/calls/events/call_changed'
import { dropRematch, takeDueRematches, type DueRematch } from '#app/calls/queries/due_rematches'

/**
 * Matches calls again that had no visit when they came in: a call may overtake the events of its visit, and a phone without
 * a network sends them hours later. What a person has decided stands. Any process may call it at any time; returns how many
 * calls have a visit now.
 */
export async function rematchDueCalls(): Promise<number> {
  let matched = 0
  for (let due = await takeDueRematches(); due.length > 0; due = await takeDueRematches()) {
    for (const call of due) if (await rematch(call)) matched++
  }
  return matched
}

async function rematch(call: DueRematch): Promise<boolean> {
  const site = call.isDecided ? null : await siteRegistry.find(call.publicId)
  const isMatched = site !== null && (await matchAgain(call, site))
  if (site === null || isMatched || call.isLastTry) await dropRematch(call)
  return isMatched
}

async function matchAgain(call: DueRematch, site: KnownSite): Promise<boolean> {
  const { session, explanation } = await matchCall(site, call)
  if (!session) return false
  const state = {
    status: call.status,
    sessionId: session.sessionId,
    month: session.month,
    fingerprint: session.fingerprint,
    match: explanation,
    leadScore: session.score,
  }
  // Nothing is written over what somebody has done meanwhile; the next try sees it.
  const { siteId, callId, version } = call
  const written = await inOutbox(site, CALL_EVENTS, async (client, listening) => {
    const after = await writeCall(client, siteId, callId, version, state)
    if (after) await tellOfChange(client, listening, { ...state, sessionId: null }, after)
    return after
  })
  if (written) void emitter.emit(CallChanged, new CallChanged(siteId, callId))
  return written !== null
}
