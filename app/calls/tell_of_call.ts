import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import type { Month } from '#app/shared/month'
import type { CallState } from '#app/calls/call_state'
import type { CallRow } from '#app/calls/queries/call_row'
import { callsById } from '#app/calls/queries/shown_calls'
import { announce } from '#app/deliveries/queries/announce'
import type { NamedSite } from '#app/deliveries/payloads/described'
import type { Listening } from '#app/deliveries/queries/who_listens'
import { sessionsById } from '#app/reports/queries/sessions_by_id'
import type { CallFact } from '#app/deliveries/payloads/described_call'
import {
  callMatched,
  callReceived,
  callStatusChanged,
} from '#app/deliveries/payloads/call_messages'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export const CALL_EVENTS = ['call.received', 'call.matched', 'call.status_changed'] as const

/** In the transaction that has just stored it. What nobody listens to is not even put together. */
export async function tellOfNewCall(
  client: QueryClientContract,
  { site, hears }: Listening,
  callId: string
) {
  if (!hears('call.received') && !hears('call.matched')) return
  const [call] = await callsById(client, site.id, [callId])
  const fact = await factOf(client, site, call)
  const now = clock.now()
  const matched = { previousSessionId: null, at: now }
  await announce(client, [
    ...(hears('call.received') ? [callReceived(fact, uuidv7(now.getTime()))] : []),
    ...(fact.session && hears('call.matched')
      ? [callMatched(fact, matched, uuidv7(now.getTime()))]
      : []),
  ])
}

/** In the transaction that has just changed it. */
export async function tellOfChange(
  client: QueryClientContract,
  { site, hears }: Listening,
  before: CallState,
  call: CallRow
) {
  const isMatched = before.sessionId !== call.sessionId && hears('call.matched')
  const isJudged = before.status !== call.status && hears('call.status_changed')
  if (!isMatched && !isJudged) return
  const fact = await factOf(client, site, call)
  const at = clock.now()
  const matched = { previousSessionId: before.sessionId, at }
  const judged = { previousStatus: before.status, at }
  await announce(client, [
    ...(isMatched ? [callMatched(fact, matched, uuidv7(at.getTime()))] : []),
    ...(isJudged ? [callStatusChanged(fact, judged, uuidv7(at.getTime()))] : []),
  ])
}

async function factOf(
  client: QueryClientContract,
  site: NamedSite,
  call: CallRow
): Promise<CallFact> {
  const { sessionId } = call
  const [session] = sessionId
    ? await sessionsById(client, site.id, [call.month as Month], [sessionId])
    : []
  return { ...call, site, session: session ?? null }
}
