import { feedEvent, feedSession } from '#app/reports/feed'
import type { Session } from '#app/visitors/types'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { EventRow } from '#app/reports/event_columns'
import type { SessionJourney } from '#app/reports/session_journey'

/** A visit with all that is known of it. The fingerprint and the address stay on the server. */
export default class SessionJourneyTransformer extends BaseTransformer<SessionJourney> {
  toObject() {
    const { session, events, calls, visitor, otherSessions } = this.resource
    return {
      session: { ...feedSession(session), ...landingFacts(session) },
      events: events.map(journeyEvent),
      calls,
      visitor: visitor && {
        firstSeenAt: visitor.firstSeenAt.toISOString(),
        sessionsCount: visitor.sessionsCount,
        lastAdClickAt: visitor.lastAdClickAt?.toISOString() ?? null,
      },
      otherSessions: otherSessions.map(feedSession),
    }
  }
}

function journeyEvent(event: EventRow) {
  const { scoredBy, clockSuspect } = event
  return { ...feedEvent(event), scoredBy, clockSuspect }
}

function landingFacts({ landing, referrer, exitPage, language }: Session) {
  return {
    clickIds: named(landing.clickIds),
    utm: named(landing.utm),
    adParams: named(landing.adParams),
    referrer,
    exitPage,
    language,
  }
}

function named(values: Record<string, string | undefined>) {
  return Object.entries(values).map(([name, value]) => ({ name, value: String(value) }))
}
