import type { KnownSite } from '#app/sites/site_registry'
import type { Session } from '#app/visitors/types'
import type { CallFact } from '#app/deliveries/payloads/described_call'
import type { LeadFact } from '#app/deliveries/payloads/described_lead'
import type { ConversionFact } from '#app/deliveries/payloads/conversion_created'

const ID = '019a3f0b-6c1e-7d42-b8e1-c0ffee123456'

/** A visit with a conversion; `typed` stands wherever a visitor can write something. */
export function makeVisit(typed = 'typed') {
  const at = new Date('2026-03-02T09:16:41.530Z')
  const site = { id: ID, publicId: 'abc', domain: 'example.com' } as KnownSite
  const session = {
    siteId: ID,
    id: ID,
    startedAt: at,
    lastEventAt: at,
    entryPage: typed,
    referrer: typed,
    sourceLabel: 'Organic',
    channel: 'direct',
    source: typed,
    medium: typed,
    campaign: typed,
    landing: { clickIds: { gclid: typed, fbclid: typed, msclkid: typed }, utm: {}, adParams: {} },
    returningAdVisitor: false,
    fingerprint: typed,
    device: 'mobile',
    country: 'DE',
    city: typed,
    score: 50,
    scoreReasons: [{ signal: 'conversion', points: 50 }],
    scoredBy: 'classic@1.0.0',
    eventCount: 3,
  } as unknown as Session
  const conversion: ConversionFact = {
    id: ID,
    site,
    session,
    occurredAt: at,
    url: typed,
    action: typed,
    label: typed,
    value: 1,
    currency: 'EUR',
    metadata: { note: typed, [typed]: 1 },
    score: 50,
    scoreReasons: [{ signal: 'conversion', points: 50 }],
    scoredBy: 'classic@1.0.0',
    sequence: 3,
  }
  return { site, session, conversion }
}

/** The same visitor on the phone. */
export function makeContact(typed = 'typed') {
  const { site, session } = makeVisit(typed)
  const call: CallFact = {
    site,
    id: ID,
    phoneNumber: '+441134960123',
    dialled: typed,
    calledAt: session.startedAt,
    durationSec: 12,
    source: 'page',
    flags: ['short'],
    status: null,
    match: {
      method: 'fingerprint',
      confidence: 75,
      reasons: [{ reason: 'same_fingerprint', points: 75 }],
    },
    session,
    leadScore: 50,
    version: 1,
  }
  const lead: LeadFact = {
    site,
    id: ID,
    status: 'new',
    value: 12.5,
    currency: 'EUR',
    score: 50,
    sourceLabel: 'Organic',
    channel: 'direct',
    campaign: typed,
    phoneNumber: '+441134960123',
    contacts: { call: 1 },
    openedAt: session.startedAt,
    version: 1,
    sessionId: session.id,
  }
  return { call, lead }
}
