/**
 * The list of calls as a value: a page that was read, with all that was heard since laid over it. So it does not matter how
 * answers and messages interleave: the latest version of each call counts, and none stands twice.
 */
export interface CallLike {
  id: string
  version: number
  /** ISO 8601 in UTC: sorts as text. */
  calledAt: string
}

export interface CallPage<Call> {
  /** As it was read, the latest first. */
  calls: readonly Call[]
  isFirst: boolean
  /** There are older ones behind it. */
  hasNext: boolean
}

/** What is known after `news`; the same map when they are old. */
export function hear<Call extends CallLike>(
  known: Map<string, Call>,
  news: readonly Call[],
  most = 500
): Map<string, Call> {
  const isOld = ({ id, version }: Call) => version <= (known.get(id)?.version ?? 0)
  if (news.every(isOld)) return known
  const next = new Map(known)
  for (const call of news) {
    if (call.version <= (next.get(call.id)?.version ?? 0)) continue
    next.delete(call.id)
    next.set(call.id, call)
  }
  for (const id of next.keys()) {
    if (next.size <= most) break
    next.delete(id)
  }
  return next
}

/** The calls to be shown, the latest first. Those that fit come in on top; whatever stands there already stays. */
export function listOf<Call extends CallLike>(
  page: CallPage<Call>,
  known: Map<string, Call>,
  fits: (call: Call) => boolean
): Call[] {
  const shown = page.calls.map((call) => {
    const heard = known.get(call.id)
    return heard && heard.version > call.version ? heard : call
  })
  if (!page.isFirst) return shown
  const ids = new Set(shown.map(({ id }) => id))
  const oldest = page.hasNext ? page.calls.at(-1) : undefined
  const added = [...known.values()].filter(
    (call) => !ids.has(call.id) && fits(call) && (!oldest || latestFirst(call, oldest) < 0)
  )
  return added.length ? [...shown, ...added].sort(latestFirst) : shown
}

function latestFirst(a: CallLike, b: CallLike) {
  if (a.calledAt !== b.calledAt) return a.calledAt < b.calledAt ? 1 : -1
  if (a.id === b.id) return 0
  return a.id < b.id ? 1 : -1
}
