import type { Month } from '#app/shared/month'
import type { CallRow } from '#app/calls/queries/call_row'
import { CALL_SELECT, toCallRow } from '#app/calls/queries/call_row'
import { shownCall, type ShownCall } from '#app/calls/shown_call'
import { sessionsById } from '#app/reports/queries/sessions_by_id'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Calls with the visits that they belong to, in the same order. */
export async function withVisits(
  client: QueryClientContract,
  siteId: string,
  calls: CallRow[]
): Promise<ShownCall[]> {
  const matched = calls.filter(({ sessionId }) => sessionId !== null)
  const months = [...new Set(matched.map(({ month }) => month as Month))]
  const ids = [...new Set(matched.map(({ sessionId }) => sessionId!))]
  const sessions = await sessionsById(client, siteId, months, ids)
  const found = new Map(sessions.map((session) => [session.id + session.month, session]))
  return calls.map((call) => {
    const session = call.sessionId && found.get(call.sessionId + call.month)
    return shownCall(call, session || null)
  })
}

/** Those of these calls that the site has, in no particular order. */
export async function callsById(
  client: QueryClientContract,
  siteId: string,
  ids: string[]
): Promise<CallRow[]> {
  if (ids.length === 0) return []
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${CALL_SELECT} FROM calls c WHERE c.site_id = ? AND c.id = ANY (?::uuid[])`,
    [siteId, ids]
  )
  return rows.map(toCallRow)
}
