import type { PoolClient } from 'pg'
import { addMonths, monthOf } from '#app/shared/month'
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
 * Reads into memory what these events need of it: all sessions of their client ids, from the month before the earliest
 * event to the month of the latest, and their visitors. `anew`: whatever is remembered.
 */
export async function recall(
  connection: PoolClient,
  memory: Memory,
  events: Admitted[],
  anew: boolean
) {
  const sids = new Map<string, Admitted>()
  const fingerprints = new Map<string, Admitted>()
  for (const event of events) {
    const sid = keyIn(event.site.id, event.sid)
    if (anew || memory.sessions.get(sid) === undefined) sids.set(sid, event)
    if (event.fingerprint === null) continue
    const fingerprint = keyIn(event.site.id, event.fingerprint)
    if (anew || memory.visitors.get(fingerprint) === undefined) fingerprints.set(fingerprint, event)
  }
  await Promise.all([
    sids.size && recallSessions(connection, memory, sids),
    fingerprints.size && recallVisitors(connection, memory, fingerprints),
  ])
}

async function recallSessions(
  connection: PoolClient,
  memory: Memory,
  wanted: Map<string, Admitted>
) {
  const events = [...wanted.values()]
  const times = events.map(({ occurredAt }) => occurredAt.getTime())
  const rows = await run(connection, SESSIONS, [
    arrayLiteral(SITE, events),
    arrayLiteral(SID, events),
    addMonths(monthOf(new Date(Math.min(...times))), -1),
    monthOf(new Date(Math.max(...times))),
  ])
  const found = Map.groupBy(rows, (row) => keyIn(row.site_id, row.sid))
  for (const [key, { site }] of wanted) {
    const sessions = (found.get(key) ?? []).map((row): SessionDraft => ({
      ...toSession(row),
      site,
      revision: row.revision,
      isRelearned: false,
      isUncounted: false,
      isUnclassified: false,
    }))
    memory.sessions.set(key, sessions)
  }
}

async function recallVisitors(
  connection: PoolClient,
  memory: Memory,
  wanted: Map<string, Admitted>
) {
  const events = [...wanted.values()]
  const rows = await run<VisitorRow>(connection, VISITORS, [
    arrayLiteral(SITE, events),
    arrayLiteral(FINGERPRINT, events),
  ])
  for (const key of wanted.keys()) memory.visitors.set(key, null)
  for (const row of rows) memory.visitors.set(keyIn(row.site_id, row.fingerprint), toVisitor(row))
}

const SITE = { name: 'site_id', type: 'uuid', value: (event: Admitted) => event.site.id }
const SID = { name: 'sid', type: 'uuid', value: (event: Admitted) => event.sid }
const FINGERPRINT = {
  name: 'fingerprint',
  type: 'text',
  value: (event: Admitted) => event.fingerprint,
}

interface VisitorRow {
  site_id: string
  fingerprint: string
  first_seen_at: Date
  last_seen_at: Date
  sessions_count: number
  first_ad_click_at: Date | null
  last_ad_click_at: Date | null
  last_ad_click_id: string | null
  revision: number
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
    revision: row.revision,
    storedLastSeenAt: row.last_seen_at,
    isChanged: false,
  }
}
