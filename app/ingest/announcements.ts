import { uuidv7 } from '#app/shared/ids'
import { clock } from '#app/shared/clock'
import type { Scored, SessionDraft } from '#app/ingest/types'
import { leadScored } from '#app/deliveries/payloads/lead_scored'
import { hasClimbed, type NewMessage } from '#app/deliveries/message'
import { conversionCreated } from '#app/deliveries/payloads/conversion_created'

/**
 * What a batch has to tell the outside. A site to which nobody listens costs nothing. Whether a destination wants it is
 * decided in the statement, by the destinations as they are at that moment.
 */
export function announcementsOf(
  events: Scored[],
  sessions: SessionDraft[],
  currencyOf: (event: Scored) => string
): NewMessage[] {
  const now = clock.now().getTime()
  const messages: NewMessage[] = []
  for (const event of events) {
    const { site, seen, category } = event
    if (category !== 'conversion' || !site.subscriptions.has('conversion.created')) continue
    const fact = { ...event, currency: currencyOf(event), sequence: seen.events }
    messages.push(conversionCreated(fact, uuidv7(now)))
  }
  for (const session of sessions) {
    const { site, scoreBefore } = session
    if (!session.isRescored || !site.subscriptions.has('lead.scored')) continue
    if (!hasClimbed(scoreBefore, session.score)) continue
    messages.push(leadScored({ site, session, scoreBefore }, uuidv7(now)))
  }
  return messages
}
