import { bandOf, type Band } from '#app/scoring/band'
import type { KnownSite } from '#app/sites/site_registry'
import type { ScoreReasons, Session } from '#app/visitors/types'
import { fit } from '#app/deliveries/payloads/fit'
import { outwardId } from '#app/shared/outward_id'
import type { NewMessage } from '#app/deliveries/message'
import {
  describedSession,
  describedSite,
  type OutwardSession,
  type OutwardSite,
} from '#app/deliveries/payloads/described'

/** A conversion with the visit that it belongs to, as ingestion knows it. */
export interface ConversionFact {
  id: string
  site: KnownSite
  session: Session
  occurredAt: Date
  url: string
  action: string
  label: string | null
  value: number | null
  /** ISO 4217. */
  currency: string
  metadata: Record<string, unknown> | null
  score: number
  scoreReasons: ScoreReasons
  scoredBy: string
  /** Which event of its session it is. */
  sequence: number
}

export interface ConversionCreated {
  type: 'conversion.created'
  version: 1
  timestamp: string
  data: {
    id: string
    site: OutwardSite
    session: OutwardSession
    action: string
    label: string | null
    value: number | null
    currency: string
    url: string
    score: number
    band: Band
    score_reasons: ScoreReasons
    scored_by: string
    sequence: number
    metadata: Record<string, unknown>
  }
}

/** `id` is that of the message. */
export function conversionCreated(fact: ConversionFact, id: string): NewMessage {
  return {
    siteId: fact.site.id,
    id,
    type: 'conversion.created',
    subject: fact.id,
    occurredAt: fact.occurredAt,
    sessionId: fact.session.id,
    score: fact.score,
    channel: fact.session.channel,
    sourceLabel: fact.session.sourceLabel,
    body: bodyOf(fact),
  }
}

function bodyOf(fact: ConversionFact) {
  return fit((room): ConversionCreated => ({
    type: 'conversion.created',
    version: 1,
    timestamp: fact.occurredAt.toISOString(),
    data: {
      id: outwardId('conv', fact.id),
      site: describedSite(fact.site),
      session: describedSession(fact.session, room),
      action: room.text(fact.action),
      label: room.text(fact.label),
      value: fact.value,
      currency: fact.currency,
      url: room.text(fact.url),
      score: fact.score,
      band: bandOf(fact.score),
      score_reasons: fact.scoreReasons,
      scored_by: fact.scoredBy,
      sequence: fact.sequence,
      metadata: room.metadata({ ...seedKeys(fact), ...fact.metadata }),
    },
  }))
}

/** Keys that receivers of the earlier system look for in `metadata`. */
function seedKeys({ session, score }: ConversionFact) {
  return {
    fingerprint: session.fingerprint,
    lead_score: score,
    attribution_source: session.sourceLabel,
    geo_info: { country: session.country, city: session.city },
  }
}
