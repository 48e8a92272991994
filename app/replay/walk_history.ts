import type { Month } from '#app/shared/month'
import { walkSession, type Ask } from '#app/scoring/walk_session'
import type { SessionScore } from '#app/scoring/session_score'
import {
  eventsOf,
  history,
  monthsOf,
  nextSessions,
  type Client,
  type HistoricSession,
} from '#app/replay/queries/history'
import { ScorerSilent } from '#app/replay/exceptions'

/** Where a walk goes on: after this session of this month; months younger than it are done. */
export interface Place {
  month: Month
  after: string
  /** Sessions in a row, up to here, to which the scorer had no answer. */
  silent: number
}

/** A session, and what the scorer makes of it; null where it has no answer, or the session no events. */
export interface Judged {
  session: HistoricSession
  verdict: SessionScore | null
  events: number
}

export interface Page {
  month: Month
  judged: Judged[]
  /** Of this page. */
  events: number
  place: Place
}

export interface HistoryWalk {
  /** Events of the span, as its sessions count them. */
  total: number
  pages: AsyncGenerator<Page>
}

export interface Span {
  site: { id: string; timezone: string }
  /** Sessions that began before are left out. */
  from?: Date | null
  place?: Place | null
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** One page of sessions is in memory, with its events; both limits keep a statement short. */
const MAX_SESSIONS = 500
const MAX_EVENTS = 10_000

/** As many sessions in a row without an answer: by then the guard has given the scorer up as well. */
const MAX_SILENT = 5

/** All sessions of a span, newest month first, as `ask` would score them. Changes nothing. */
export async function walkHistory(span: Span, ask: Ask): Promise<HistoryWalk> {
  const months = await monthsOf(history(), span.site.id, span.from ?? null)
  const total = months.reduce((sum, { events }) => sum + events, 0)
  return { total, pages: pagesOf(span, months, ask) }
}

async function* pagesOf(
  { site, from = null, place = null }: Span,
  months: { month: Month }[],
  ask: Ask
): AsyncGenerator<Page> {
  let silent = place?.silent ?? 0
  for (const { month } of months) {
    if (place && month > place.month) continue
    let after = place?.month === month ? place.after : FIRST_ID
    for (;;) {
      const read = await nextSessions(history(), site.id, month, after, MAX_SESSIONS)
      if (read.length === 0) break
      const sessions = fewEnough(read)
      after = sessions.at(-1)!.id
      const wanted = from ? sessions.filter(({ startedAt }) => startedAt >= from) : sessions
      const judged = await judge(history(), site, month, wanted, ask)
      for (const { verdict, events } of judged) if (events) silent = verdict ? 0 : silent + 1
      if (silent >= MAX_SILENT) throw new ScorerSilent()
      const events = judged.reduce((sum, one) => sum + one.events, 0)
      yield { month, judged, events, place: { month, after, silent } }
    }
  }
}

/**
 * What the scorer says of these sessions. Their events are read after them: an event that came in between has changed the
 * revision of its session.
 */
export async function judge(
  client: Client,
  site: { id: string; timezone: string },
  month: Month,
  sessions: HistoricSession[],
  ask: Ask
): Promise<Judged[]> {
  if (sessions.length === 0) return []
  const ids = sessions.map(({ id }) => id)
  const bySession = await eventsOf(client, site.id, month, ids)
  return sessions.map((session) => {
    const events = bySession.get(session.id) ?? []
    const verdict = events.length ? walkSession(session, events, site.timezone, ask) : null
    return { session, verdict, events: events.length }
  })
}

/** Cut so that their events fit into memory; at least one. */
function fewEnough(sessions: HistoricSession[]) {
  let events = 0
  const end = sessions.findIndex(({ eventCount }, i) => {
    events += eventCount
    return i > 0 && events > MAX_EVENTS
  })
  return end < 0 ? sessions : sessions.slice(0, end)
}
