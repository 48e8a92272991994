import type { Session } from '#app/visitors/types'
import type { KnownSite } from '#app/sites/site_registry'
import { outwardId } from '#app/shared/outward_id'
import type { Room } from '#app/deliveries/payloads/fit'

/** What messages say of a site and of a visit, the same in all of them. */

/** A site, as much of it as messages need. */
export type NamedSite = Pick<KnownSite, 'id' | 'publicId' | 'domain'>

export interface OutwardSite {
  id: string
  domain: string
}

export interface OutwardSession {
  id: string
  started_at: string
  entry_page: string
  referrer: string | null
  source_label: string
  channel: string
  source: string | null
  medium: string | null
  campaign: string | null
  click_ids: Record<string, string>
  returning_ad_visitor: boolean
  fingerprint: string | null
  device: string | null
  country: string | null
  city: string | null
}

export function describedSite(site: Pick<KnownSite, 'publicId' | 'domain'>): OutwardSite {
  return { id: `site_${site.publicId}`, domain: site.domain }
}

export function describedSession(session: Session, { text }: Room): OutwardSession {
  return {
    id: outwardId('sess', session.id),
    started_at: session.startedAt.toISOString(),
    entry_page: text(session.entryPage),
    referrer: text(session.referrer),
    source_label: session.sourceLabel,
    channel: session.channel,
    source: text(session.source),
    medium: text(session.medium),
    campaign: text(session.campaign),
    click_ids: Object.fromEntries(
      Object.entries(session.landing.clickIds).map(([name, id]) => [name, text(id)])
    ),
    returning_ad_visitor: session.returningAdVisitor,
    fingerprint: text(session.fingerprint),
    device: text(session.device),
    country: text(session.country),
    city: text(session.city),
  }
}
