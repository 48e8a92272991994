import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import { monthOf } from '#app/shared/month'
import { createMonths } from '#app/partitions/create_partitions'
import type { Session } from '#app/visitors/types'
import type { StoredEvent } from '#app/ingest/types'
import { SESSION_FACTS, SESSION_KEY } from '#app/visitors/session_columns'

/** Believable visits, written as rows: for tests of what reads them, which need no ingestion. */

export interface Visit {
  session: Session
  events: StoredEvent[]
}

interface Action {
  category?: string
  action: string
  label?: string | null
  value?: number | null
  url?: string
  score?: number
  /** Seconds after the visit began. */
  after?: number
}

/** A visit as the ingestion would describe it, not stored yet. */
export function aVisit(
  siteId: string,
  actions: Action[] = [{ action: 'view', category: 'acquisition' }],
  facts: Partial<Session> = {}
): Visit {
  const startedAt = facts.startedAt ?? clock.now()
  const month = facts.month ?? monthOf(startedAt)
  const id = facts.id ?? uuidv7(startedAt.getTime())
  const events = actions.map((action, i) => anEvent({ siteId, id, month, startedAt }, action, i))
  const score = Math.max(0, ...events.map((event) => event.score))
  const best = events.find((event) => event.score === score)
  const session: Session = {
    siteId,
    id,
    month,
    sid: id,
    fingerprint: 'fp-' + id.slice(-12),
    startedAt,
    lastEventAt: events.at(-1)?.createdAt ?? startedAt,
    eventCount: events.length,
    conversionCount: events.filter(({ category }) => category === 'conversion').length,
    entryPage: events[0]?.url ?? 'https://example.com/',
    exitPage: events.at(-1)?.url ?? 'https://example.com/',
    referrer: null,
    landing: { clickIds: {}, utm: {}, adParams: {} },
    channel: 'direct',
    source: null,
    medium: null,
    campaign: null,
    sourceLabel: 'Organic',
    attributedBy: 'paid-click@1.2.0',
    returningAdVisitor: false,
    score,
    scoreReasons: best?.scoreReasons ?? [],
    scoredBy: 'classic@1.0.0',
    device: 'mobile',
    browser: 'Chrome',
    os: 'Android',
    language: 'en',
    country: 'DE',
    city: 'Hamburg',
    address: '203.0.113.0',
    ...facts,
  }
  return { session, events }
}

function anEvent(
  visit: { siteId: string; id: string; month: Session['month']; startedAt: Date },
  action: Action,
  index: number
): StoredEvent {
  const createdAt = new Date(visit.startedAt.getTime() + (action.after ?? index * 7) * 1000)
  const category = action.category ?? 'interaction'
  const score = action.score ?? { conversion: 50, interaction: 10 }[category] ?? 0
  return {
    siteId: visit.siteId,
    id: uuidv7(createdAt.getTime()),
    month: visit.month,
    sessionId: visit.id,
    createdAt,
    url: action.url ?? 'https://example.com/',
    referrer: null,
    category,
    action: action.action,
    label: action.label ?? null,
    value: action.value ?? null,
    metadata: null,
    score,
    scoreReasons: score ? [{ signal: category, points: score }] : [],
    scoredBy: 'classic@1.0.0',
    clockSuspect: false,
    currency: category === 'conversion' ? 'EUR' : null,
  }
}

/** Stores visits; one that is there already is brought up to date, and only its new events are added. */
export async function store(...visits: Visit[]) {
  const sessions = visits.map(({ session }) => session)
  await createMonths([...new Set(sessions.map(({ month }) => month))])
  const columns = [...SESSION_KEY, ...SESSION_FACTS]
  await insert(
    'sessions',
    columns.map(({ name }) => name),
    sessions.map((session) => columns.map(({ value }) => value(session))),
    `(site_id, id, created_month) DO UPDATE SET ${SESSION_FACTS.map(({ name }) => `${name} = excluded.${name}`).join(', ')}`
  )
  const events = visits.flatMap((visit) => visit.events)
  await insert('events', Object.keys(EVENT), events.map(eventRow), 'DO NOTHING')
}

const EVENT: Record<string, (event: StoredEvent) => any> = {
  site_id: (event) => event.siteId,
  id: (event) => event.id,
  session_month: (event) => event.month,
  session_id: (event) => event.sessionId,
  created_at: (event) => event.createdAt.toISOString(),
  url: (event) => event.url,
  event_category: (event) => event.category,
  event_action: (event) => event.action,
  event_label: (event) => event.label,
  event_value: (event) => event.value,
  metadata: (event) => event.metadata && JSON.stringify(event.metadata),
  lead_score: (event) => event.score,
  score_reasons: (event) => JSON.stringify(event.scoreReasons),
  scored_by: (event) => event.scoredBy,
  clock_suspect: (event) => event.clockSuspect,
}

function eventRow(event: StoredEvent) {
  return Object.values(EVENT).map((value) => value(event))
}

/** In pieces: one statement takes 65,535 values. */
async function insert(table: string, columns: string[], rows: any[][], conflict: string) {
  for (let from = 0; from < rows.length; from += 1000) {
    const piece = rows.slice(from, from + 1000)
    const places = piece.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ')
    await db
      .connection('service')
      .rawQuery(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places} ON CONFLICT ${conflict}`,
        piece.flat()
      )
  }
}
