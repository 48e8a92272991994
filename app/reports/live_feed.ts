import { clock } from '#app/shared/clock'
import { lastMonths } from '#app/reports/months'
import { latestEvents } from '#app/reports/queries/latest_events'
import { callsOfFeed } from '#app/reports/queries/calls_of_visits'
import { sessionsById } from '#app/reports/queries/sessions_by_id'
import { feedEvent, feedSession, type Feed } from '#app/reports/feed'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Months that are looked through for the latest events; the second number only when the first finds none. */
const USUAL = 2
const QUIET_SITE = 13

/** A visit that is out of the feed may come back for so long after its call. */
const RECENT_CALLS_MS = 2 * 3_600_000

/** The latest events of the site, their sessions and who called: what an open page shows, and catches up from. */
export async function liveFeed(trx: TransactionClientContract, siteId: string): Promise<Feed> {
  const now = clock.now()
  let events = await latestEvents(trx, siteId, lastMonths(now, USUAL))
  if (events.length === 0) events = await latestEvents(trx, siteId, lastMonths(now, QUIET_SITE))

  const months = [...new Set(events.map(({ month }) => month))]
  const ids = [...new Set(events.map(({ sessionId }) => sessionId))]
  const sessions = await sessionsById(trx, siteId, months, ids)
  const since = new Date(now.getTime() - RECENT_CALLS_MS)
  const calls = await callsOfFeed(trx, siteId, ids, since)
  return { events: events.map(feedEvent), sessions: sessions.map(feedSession), calls }
}
