import { clock } from '#app/shared/clock'
import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import { lastMonths } from '#app/reports/months'
import type { Month } from '#app/shared/month'
import type { Session } from '#app/visitors/types'
import type { VisitCall } from '#app/reports/visit_call'
import { callsOfVisits } from '#app/reports/queries/calls_of_visits'
import type { EventRow } from '#app/reports/event_columns'
import { sessionsById } from '#app/reports/queries/sessions_by_id'
import { eventsOfSession } from '#app/reports/queries/events_of_session'
import { sessionsOfVisitor } from '#app/reports/queries/sessions_of_visitor'
import { visitorFacts, type VisitorFacts } from '#app/reports/queries/visitor_facts'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A visit as one page shows it; who has more events than this is a machine. */
const MAX_EVENTS = 1000
const MAX_OTHER_SESSIONS = 20
/** Other sessions of the visitor are looked for in so many months. */
const LOOK_BACK_MONTHS = 7

export interface SessionJourney {
  session: Session
  events: EventRow[]
  /** The phone calls that belong to it, the latest first. */
  calls: VisitCall[]
  visitor: VisitorFacts | null
  /** Of the same visitor, newest first, without this one. */
  otherSessions: Session[]
}

/** Throws `E_NOT_FOUND` for a session that this site does not have in this month. */
export async function sessionJourney(
  trx: TransactionClientContract,
  siteId: string,
  month: Month,
  sessionId: string
): Promise<SessionJourney> {
  if (!isUuid(sessionId)) throw new NotFound()
  const [session] = await sessionsById(trx, siteId, [month], [sessionId])
  if (!session) throw new NotFound()

  const events = await eventsOfSession(trx, siteId, month, sessionId, MAX_EVENTS)
  const calls = await callsOfVisits(trx, siteId, [sessionId])
  const { fingerprint } = session
  if (!fingerprint) return { session, events, calls, visitor: null, otherSessions: [] }

  const visitor = await visitorFacts(trx, siteId, fingerprint)
  const months = lastMonths(clock.now(), LOOK_BACK_MONTHS)
  const limit = MAX_OTHER_SESSIONS + 1
  const sessions = await sessionsOfVisitor(trx, siteId, fingerprint, months, limit)
  const otherSessions = sessions.filter(({ id }) => id !== sessionId).slice(0, MAX_OTHER_SESSIONS)
  return { session, events, calls, visitor, otherSessions }
}
