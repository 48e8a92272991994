/**
 * The list of leads as a value: a page that was read, with all that was heard since laid over it. Rows stay where they were read,
 * whatever happens to them, so that none moves away from under a pointer; what is new comes in on top.
 */
export interface LeadLike {
  id: string
  /** Goes up with changes by people; facts that are worked out anew come with a later `countedAt` instead. */
  version: number
  countedAt: string | null
  /** ISO 8601 in UTC: sorts as text. */
  lastActivityAt: string
}

/** What is known after `news`; the same map when all of them are old. */
export function hear<Lead extends LeadLike>(
  known: Map<string, Lead>,
  news: readonly Lead[],
  most = 500
): Map<string, Lead> {
  const later = news.filter((lead) => !isOlder(lead, known.get(lead.id)))
  if (later.length === 0) return known
  const next = new Map(known)
  for (const lead of later) {
    next.delete(lead.id)
    next.set(lead.id, lead)
  }
  for (const id of next.keys()) {
    if (next.size <= most) break
    next.delete(id)
  }
  return next
}

/** The leads of the page as they are by now. */
export function pageOf<Lead extends LeadLike>(
  page: readonly Lead[],
  known: Map<string, Lead>
): Lead[] {
  return page.map((lead) => {
    const heard = known.get(lead.id)
    return heard && !isOlder(heard, lead) ? heard : lead
  })
}

/** Those that were heard of, are not on the page, and belong there: the latest first. */
export function newOf<Lead extends LeadLike>(
  page: readonly Lead[],
  known: Map<string, Lead>,
  fits: (lead: Lead) => boolean
): Lead[] {
  const ids = new Set(page.map(({ id }) => id))
  return [...known.values()]
    .filter((lead) => !ids.has(lead.id) && fits(lead))
    .sort((a, b) => (a.lastActivityAt < b.lastActivityAt ? 1 : -1))
}

function isOlder(lead: LeadLike, than: LeadLike | undefined): boolean {
  if (!than) return false
  if (lead.version !== than.version) return lead.version < than.version
  return (lead.countedAt ?? '') < (than.countedAt ?? '')
}
