import { hostOf, isWithin } from '#app/shared/urls'
import { classifierOf } from '#app/attribution/classifier_of'
import { referrerFactsOf } from '#app/enrichment/enrich'
import type { Attributed, Identified, SessionDraft } from '#app/ingest/types'

/** Says of each session that learned something where it came from. */
export function attribute(events: Identified[]): Attributed[] {
  for (const { session } of events) {
    if (session.isUnclassified) classify(session)
  }
  return events
}

function classify(session: SessionDraft) {
  const host = outsideReferrer(session)
  const { label, channel, source, medium, campaign, by } = classifierOf(session.site)({
    clickIds: session.landing.clickIds,
    utm: session.landing.utm,
    adParams: session.landing.adParams,
    referrerHost: host,
    referrer: host === null ? null : referrerFactsOf(session.site, host),
    returningAdVisitor: session.returningAdVisitor,
  })
  Object.assign(session, { sourceLabel: label, channel, source, medium, campaign })
  session.attributedBy = by
  session.isUnclassified = false
}

/** Coming from a page of one's own tells nothing about where somebody came from. */
function outsideReferrer({ referrer, entryPage, site }: SessionDraft) {
  const host = hostOf(referrer)
  if (!host || isWithin(host, site.domain) || host === hostOf(entryPage)) return null
  return host
}
