import { randomInt } from 'node:crypto'
import type { People } from '#app/ingest/people'
import { isHeartbeat } from '#app/ingest/heartbeat'
import { dueTrafficOf } from '#app/ingest/due_traffic'
import { leadCluesOf } from '#app/ingest/lead_clues'
import { announcementsOf } from '#app/ingest/announcements'
import { BatchStored } from '#app/ingest/events/batch_stored'
import type { BatchRows } from '#app/ingest/queries/store_batch'
import { clock } from '#app/shared/clock'
import type { Drop, DueCredits, Scored, SessionDraft, StoredEvent } from '#app/ingest/types'

/** Revisions go up by as much as nobody else's do. */
const MAX_STEP = 2 ** 31

/** A visit that begins later than this in our books came after others that were counted already. */
const LATE_MS = 60_000

const CURRENCY = /^[A-Z]{3}$/

/**
 * The rows that a batch writes. Those that others write as well are in the order of their keys.
 *
 * Their revisions go up by a random step. If each write counted one, a batch that builds on one of ours which then loses
 * against another process would find that process's revision to be just the one it expects.
 */
export function toRows(events: Scored[], people: People, drops: Drop[]): BatchRows {
  const step = randomInt(1, MAX_STEP)
  const sessions = [...new Set(events.map((event) => event.session))].sort(byKey)
  for (const session of sessions) {
    session.builtOn = session.revision
    session.revision += step
  }
  const stored = events.filter((event) => !isHeartbeat(event))
  return {
    sessions,
    visitors: people.takeChangedVisitors(step),
    events: stored.map(toRow),
    dueCredits: dueCreditsOf(events, sessions),
    dueTraffic: dueTrafficOf(sessions),
    clues: leadCluesOf(stored, sessions),
    messages: announcementsOf(stored, sessions, currencyOf),
    drops,
  }
}

/**
 * Days on which somebody else may deserve the credit now: of conversions, and from a visit that came late, or that turned out
 * to come from elsewhere, until the batch. One entry a site.
 */
function dueCreditsOf(events: Scored[], sessions: SessionDraft[]): DueCredits[] {
  const due = new Map<string, DueCredits>()
  const add = (site: DueCredits['site'], from: Date, to: Date) => {
    const known = due.get(site.id) ?? { site, from, to }
    due.set(site.id, {
      site,
      from: from < known.from ? from : known.from,
      to: to > known.to ? to : known.to,
    })
  }
  for (const { category, site, occurredAt } of events) {
    if (category === 'conversion') add(site, occurredAt, occurredAt)
  }
  const now = clock.now()
  for (const session of sessions) {
    const isLate = session.builtOn === 0 && now.getTime() - session.startedAt.getTime() > LATE_MS
    if (isLate || (session.isRelearned && session.builtOn !== 0))
      add(session.site, session.startedAt, now)
  }
  return [...due.values()].sort((a, b) => (a.site.id < b.site.id ? -1 : 1))
}

function byKey(a: SessionDraft, b: SessionDraft) {
  if (a.siteId !== b.siteId) return a.siteId < b.siteId ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function toRow(event: Scored): StoredEvent {
  return {
    siteId: event.site.id,
    id: event.id,
    month: event.session.month,
    sessionId: event.session.id,
    createdAt: event.occurredAt,
    url: event.url,
    referrer: event.referrer,
    category: event.category,
    action: event.action,
    label: event.label,
    value: event.value,
    metadata: event.metadata,
    score: event.score,
    scoreReasons: event.scoreReasons,
    scoredBy: event.scoredBy,
    clockSuspect: event.clockSuspect,
    currency: event.category === 'conversion' ? currencyOf(event) : null,
  }
}

function currencyOf({ site, metadata }: Scored): string {
  const named = metadata?.currency
  return typeof named === 'string' && CURRENCY.test(named) ? named : site.currency
}

/** What was written, by site. */
export function bySite({ events, sessions, messages }: BatchRows): BatchStored[] {
  const batches = new Map<string, BatchStored>()
  for (const session of sessions) {
    const batch = batches.get(session.siteId)
    if (batch) batch.sessions.push(session)
    else {
      batches.set(session.siteId, new BatchStored(session.siteId, [], [session], session.site))
    }
  }
  for (const event of events) batches.get(event.siteId)!.events.push(event)
  for (const { siteId } of messages) batches.get(siteId)!.isAnnounced = true
  return [...batches.values()]
}
