import type { ClickIdKind } from '#app/plugins/contracts/ad_network'
import type { Click, LeadFacts, VisitFacts } from '#app/ads/uploads/planning/facts'

/**
 * The click that a lead came by: that of the visit in which it got in touch, else the last one before it did, else the last one before it
 * became a good one. A click that came later did not bring it.
 */
export function chosenClick(
  lead: Pick<LeadFacts, 'sessionId' | 'openedAt'>,
  visits: readonly VisitFacts[],
  kinds: readonly ClickIdKind[],
  eventAt: Date
): Click | null {
  const clicks = visits.flatMap((visit) => clickOf(visit, kinds) ?? [])
  const latest = clicks.toSorted((a, b) => +b.at - +a.at)
  return (
    latest.find(({ sessionId }) => sessionId === lead.sessionId) ??
    latest.find(({ at }) => at <= lead.openedAt) ??
    latest.find(({ at }) => at <= eventAt) ??
    null
  )
}

function clickOf(
  { clickIds, startedAt, sessionId, month }: VisitFacts,
  kinds: readonly ClickIdKind[]
): Click | null {
  const kind = kinds.find((name) => clickIds[name])
  return kind ? { kind, id: clickIds[kind]!, at: startedAt, sessionId, month } : null
}
