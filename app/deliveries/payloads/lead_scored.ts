import { bandOf, type Band } from '#app/scoring/band'
import type { KnownSite } from '#app/sites/site_registry'
import type { ScoreReasons, Session } from '#app/visitors/types'
import { fit } from '#app/deliveries/payloads/fit'
import type { NewMessage } from '#app/deliveries/message'
import {
  describedSession,
  describedSite,
  type OutwardSession,
  type OutwardSite,
} from '#app/deliveries/payloads/described'

/** A visit that has come into a higher band. */
export interface ClimbFact {
  site: KnownSite
  session: Session
  scoreBefore: number
}

export interface LeadScored {
  type: 'lead.scored'
  version: 1
  timestamp: string
  data: {
    site: OutwardSite
    session: OutwardSession
    band: Band
    previous_band: Band
    score: number
    score_reasons: ScoreReasons
    scored_by: string | null
    sequence: number
  }
}

/** `id` is that of the message. Once a session and band, however often it climbs there. */
export function leadScored({ site, session, scoreBefore }: ClimbFact, id: string): NewMessage {
  const band = bandOf(session.score)
  const body = fit((room): LeadScored => ({
    type: 'lead.scored',
    version: 1,
    timestamp: session.lastEventAt.toISOString(),
    data: {
      site: describedSite(site),
      session: describedSession(session, room),
      band,
      previous_band: bandOf(scoreBefore),
      score: session.score,
      score_reasons: session.scoreReasons,
      scored_by: session.scoredBy,
      sequence: session.eventCount,
    },
  }))
  return {
    siteId: site.id,
    id,
    type: 'lead.scored',
    subject: `${session.id}/${band}`,
    occurredAt: session.lastEventAt,
    sessionId: session.id,
    score: session.score,
    channel: session.channel,
    sourceLabel: session.sourceLabel,
    body,
  }
}
