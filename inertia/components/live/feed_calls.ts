import { hear } from '../calls/call_list.js'

/** The phone calls of the feed as a value. One that belongs to no visit is kept, so that older news do not bring it back. */
export interface VisitCallLike {
  id: string
  /** Goes up with every change. */
  version: number
  /** Null when it belongs to no visit, or to none that is kept. */
  sessionId: string | null
  /** ISO 8601 in UTC: sorts as text. */
  calledAt: string
}

export type CallsById<C> = Map<string, C>

/** A call as the stream of the site tells of it. */
export interface ToldCall {
  id: string
  version: number
  readableNumber: string | null
  calledAt: string
  status: 'qualified' | 'junk' | null
  visit: { id: string } | null
}

/** More calls than these are not kept in mind. */
const MOST = 1000

export function visitCallOf({ id, version, readableNumber, calledAt, status, visit }: ToldCall) {
  return { id, version, sessionId: visit?.id ?? null, readableNumber, calledAt, status }
}

/** What is known after calls came in, or were changed. The same map when the news are old. */
export function hearCalls<C extends VisitCallLike>(known: CallsById<C>, news: readonly C[]) {
  return hear(known, news, MOST)
}

/**
 * What is known after everything was read anew: a call that is not there any more belongs to none of the visits. What has not
 * changed stays the same object.
 */
export function replaceCalls<C extends VisitCallLike>(known: CallsById<C>, read: readonly C[]) {
  const next = new Map(
    read.map((call) => {
      const old = known.get(call.id)
      return [call.id, old && old.version >= call.version ? old : call]
    })
  )
  const isSame = next.size === known.size && [...next].every(([id, call]) => known.get(id) === call)
  return isSame ? known : next
}

/** The calls of each visit that has any, the latest first. */
export function callsByVisit<C extends VisitCallLike>(calls: CallsById<C>): Map<string, C[]> {
  const visits = new Map<string, C[]>()
  for (const call of [...calls.values()].sort(latestFirst)) {
    if (!call.sessionId) continue
    const others = visits.get(call.sessionId)
    if (others) others.push(call)
    else visits.set(call.sessionId, [call])
  }
  return visits
}

function latestFirst(a: VisitCallLike, b: VisitCallLike) {
  if (a.calledAt !== b.calledAt) return a.calledAt < b.calledAt ? 1 : -1
  if (a.id === b.id) return 0
  return a.id < b.id ? 1 : -1
}
