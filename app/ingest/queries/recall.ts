import type { PoolClient } from 'pg'
import { addMonths, monthOf } from '#app/shared/month'
import { NEWEST_MS } from '#app/ingest/stages/admit'
import { keyIn, type Memory } from '#app/ingest/memory'
import type { Admitted, SessionDraft, VisitorDraft } from '#app/ingest/types'
import { run, type Statement } from '#app/ingest/queries/ingest_connection'
import { arrayLiteral } from '#app/ingest/queries/array_literal'
import { SESSION_SELECT, toSession } from '#app/visitors/session_columns'

/**
 * A sub-select with a limit is asked row by row, through the key. A plain join is only planned so when the planner knows
 * how large the tables are, and of a partition that was made yesterday it knows nothing.
 */
const SESSIONS: Statement = {
  name: 'ingest_recall_sessions',
  text: ['s.id = k.sid', 's.sid = k.sid AND s.id <> s.sid']
    .map(
      (condition) =>
        `SELECT s.* FROM unnest($1::uuid[], $2::uuid[]) AS k (site_id, sid)
         CROSS JOIN LATERAL (SELECT ${SESSION_SELECT}, s.revision FROM sessions s
           WHERE s.site_id = k.site_id AND ${condition} AND s.created_month >= $3::date AND s.created_month <= $4::date
           ORDER BY s.started_at DESC LIMIT 100) AS s`
    )
    .join('\nUNION ALL\n'),
}

const VISITORS: Statement = {
  name: 'ingest_recall_visitors',
  text: `SELECT v.* FROM unnest($1::uuid[], $2::text[]) AS k (site_id, fingerprint)
         CROSS JOIN LATERAL (SELECT v.site_id, v.fingerprint, v.first_seen_at, v.last_seen_at, v.sessions_count,
             v.first_ad_click_at, v.last_ad_click_at, v.last_ad_click_id, v.revision
           FROM visitors v WHERE v.site_id = k.site_id AND v.fingerprint = k.fingerprint LIMIT 1) AS v`,
}

/**
 * Reads into memory what these events need of it: all sessions of their client ids, and the visitors of both the events and
 * the sessions (an event that does not say whose it is belongs to its session's visitor). `anew`: whatever is remembered.
 */
export async function recall(
  connection: PoolClient,
  memory: Memory,
  events: Admitted[],
  anew: boolean
) {
  const sids = new Map<string, Admitted>()
  const visitors = new Map<string, VisitorKey>()
  for (const event of events) {
    const { site, fingerprint, sessionKey, visitorKey } = event
    if (anew || memory.sessions.get(sessionKey) === undefined) sids.set(sessionKey, event)
    if (visitorKey && (anew || memory.visitors.get(visitorKey) === undefined)) {
      visitors.set(visitorKey, { siteId: site.id, fingerprint: fingerprint! })
    }
  }
  await Promise.all([
    sids.size && recallSessions(connection, memory, sids),
    visitors.size && recallVisitors(connection, memory, visitors),
  ])

  const ofSessions = new Map<string, VisitorKey>()
  for (const { visitorKey, sessionKey } of events) {
    if (visitorKey) continue
    for (const { siteId, fingerprint } of memory.sessions.get(sessionKey) ?? []) {
      const key = fingerprint && keyIn(siteId, fingerprint)
      if (!key || visitors.has(key)) continue
      if (anew || memory.visitors.get(key) === undefined) {
        ofSessions.set(key, { siteId, fingerprint })
      }
    }
  }
  if (ofSessions.size) await recallVisitors(connection, memory, ofSessions)
}

interface VisitorKey {
  siteId: string
  fingerprint: string
}

/**
 * From the month before the earliest event to this month: an event that comes late, from before midnight of the 31st, may
 * belong to a session that began with one from after it.
 */
async function recallSessions(
  connection: PoolClient,
  memory: Memory,
  wanted: Map<string, Admitted>
) {
  const events = [...wanted.values()]
  const times = events.map(({ occurredAt }) => occurredAt.getTime())
  const received = events.map(({ receivedAt }) => receivedAt.getTime())
  const rows = await run(connection, SESSIONS, [
    arrayLiteral(SITE, events),
    arrayLiteral(SID, events),
    addMonths(monthOf(new Date(Math.min(...times))), -1),
    monthOf(new Date(Math.max(...received) + NEWEST_MS)),
  ])
  const found = Map.groupBy(rows, (row) => keyIn(row.site_id, row.sid))
  for (const [key, { site }] of wanted) {
    const sessions = (found.get(key) ?? []).map((row): SessionDraft => ({
      ...toSession(row),
      site,
      revision: Number(row.revision),
      builtOn: 0,
      scoreBefore: row.score,
      isRelearned: false,
      isRescored: false,
      isUncounted: false,
      isUnclassified: false,
    }))
    memory.sessions.set(key, sessions)
  }
}

async function recallVisitors(
  connection: PoolClient,
  memory: Memory,
  wanted: Map<string, VisitorKey>
) {
  const keys = [...wanted.values()]
  const rows = await run<VisitorRow>(connection, VISITORS, [
    arrayLiteral({ name: 'site_id', type: 'uuid', value: (key) => key.siteId }, keys),
    arrayLiteral({ name: 'fingerprint', type: 'text', value: (key) => key.fingerprint }, keys),
  ])
  for (const key of wanted.keys()) memory.visitors.set(key, null)
  for (const row of rows) memory.visitors.set(keyIn(row.site_id, row.fingerprint), toVisitor(row))
}

const SITE = { name: 'site_id', type: 'uuid', value: (event: Admitted) => event.site.id }
const SID = { name: 'sid', type: 'uuid', value: (event: Admitted) => event.sid }
interface VisitorRow {
  site_id: string
  fingerprint: string
  first_seen_at: Date
  last_seen_at: Date
  sessions_count: number
  first_ad_click_at: Date | null
  last_ad_click_at: Date | null
  last_ad_click_id: string | null
  /** A bigint comes as text. */
  revision: string
}

function toVisitor(row: VisitorRow): VisitorDraft {
  return {
    siteId: row.site_id,
    fingerprint: row.fingerprint,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    sessionsCount: row.sessions_count,
    firstAdClickAt: row.first_ad_click_at,
    lastAdClickAt: row.last_ad_click_at,
    lastAdClickId: row.last_ad_click_id,
    revision: Number(row.revision),
    builtOn: 0,
    storedLastSeenAt: row.last_seen_at,
    isChanged: false,
  }
}
