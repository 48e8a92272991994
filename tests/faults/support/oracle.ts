import { keyOf, type Exchange, type Ledger } from '#tests/faults/support/ledger'

/** Reads with `$1`, the ids of the sites. */
type Read = (sql: string, values: unknown[]) => Promise<any[]>

export interface Exceptions {
  /** The application itself was killed or stopped: its connections may break or be refused. */
  mayBreak?: boolean
  /** Client ids came back after their session had ended, on purpose. */
  mayRestart?: boolean
}

/** Of each kind of violation only some are told. */
const TOLD = 5

/**
 * Was every promise kept? Compares what the database holds with what the sender wrote down, and what it derived with what
 * follows from its own events. Gives the violations; none is the expected answer.
 */
export async function judge(ledger: Ledger, read: Read, exceptions: Exceptions = {}) {
  const sites = [ledger.sites.map(({ id }) => id)]
  const rows = await read(EVENTS, sites)
  return [
    ...told('acknowledged and not stored', missing(ledger, rows)),
    ...told('stored more than once', repeated(rows)),
    ...told('stored and never sent', unsent(ledger, rows)),
    ...told('stored otherwise than sent', changed(ledger, rows)),
    ...told('answered with another score than stored', misjudged(ledger, rows)),
    ...told(
      'answered wrongly',
      ledger.exchanges.flatMap((one) => wrongAnswer(one, exceptions))
    ),
    ...told('session that does not follow from its events', await read(WRONG_SESSIONS, sites)),
    ...told('visitor that does not follow from its sessions', await read(WRONG_VISITORS, sites)),
    ...(exceptions.mayRestart
      ? []
      : told('session that became several', await read(SPLIT_SESSIONS, sites))),
  ]
}

const EVENTS = `
  SELECT e.site_id, e.id, e.url, e.event_label AS label, e.event_category AS category, e.event_action AS action,
         e.lead_score AS score, s.sid, s.fingerprint
    FROM events e
    LEFT JOIN sessions s ON (s.site_id, s.id, s.created_month) = (e.site_id, e.session_id, e.session_month)
   WHERE e.site_id = ANY ($1)`

/** Also an event of no session, and a session of no event. */
const WRONG_SESSIONS = `
  SELECT coalesce(s.id, e.session_id) AS id,
         s.event_count, e.event_count AS events,
         s.conversion_count, e.conversion_count AS conversions,
         s.score, e.score AS highest,
         s.started_at, e.started_at AS first_at,
         s.last_event_at, e.last_event_at AS last_at
    FROM (SELECT * FROM sessions WHERE site_id = ANY ($1)) s
    FULL JOIN (SELECT site_id, session_id, session_month, count(*) AS event_count,
                      count(*) FILTER (WHERE event_category = 'conversion') AS conversion_count,
                      max(lead_score) AS score, min(created_at) AS started_at, max(created_at) AS last_event_at
                 FROM events WHERE site_id = ANY ($1) GROUP BY 1, 2, 3) e
      ON (s.site_id, s.id, s.created_month) = (e.site_id, e.session_id, e.session_month)
   WHERE (s.event_count, s.conversion_count, s.score, s.started_at, s.last_event_at)
         IS DISTINCT FROM (e.event_count, e.conversion_count, e.score, e.started_at, e.last_event_at)`

const WRONG_VISITORS = `
  SELECT coalesce(v.fingerprint, s.fingerprint) AS fingerprint, v.sessions_count, s.count AS sessions
    FROM (SELECT * FROM visitors WHERE site_id = ANY ($1)) v
    FULL JOIN (SELECT site_id, fingerprint, count(*) FROM sessions
                WHERE site_id = ANY ($1) AND fingerprint IS NOT NULL GROUP BY 1, 2) s
      ON (v.site_id, v.fingerprint) = (s.site_id, s.fingerprint)
   WHERE v.sessions_count IS DISTINCT FROM s.count`

const SPLIT_SESSIONS = `
  SELECT site_id, sid, count(*) AS sessions FROM sessions WHERE site_id = ANY ($1) GROUP BY 1, 2 HAVING count(*) > 1`

function missing(ledger: Ledger, rows: any[]) {
  const stored = new Set(rows.map((row) => keyOf(row.site_id, row.id)))
  return [...ledger.entries]
    .filter(([key, { acknowledgedAt }]) => acknowledgedAt !== null && !stored.has(key))
    .map(([key, { sends }]) => ({ key, sends }))
}

function repeated(rows: any[]) {
  const counts = new Map<string, number>()
  for (const { site_id: site, id } of rows) {
    counts.set(keyOf(site, id), (counts.get(keyOf(site, id)) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > 1)
}

function unsent(ledger: Ledger, rows: any[]) {
  return rows.filter((row) => !ledger.entries.has(keyOf(row.site_id, row.id)))
}

/** With this, rows of two tenants, or of two visitors, that were mixed up come to light. */
function changed(ledger: Ledger, rows: any[]) {
  return rows.filter((row) => {
    const event = ledger.entries.get(keyOf(row.site_id, row.id))?.event
    if (!event) return false
    const isSame =
      row.url === event.u &&
      row.label === event.el &&
      row.category === event.ec &&
      row.action === event.ea &&
      row.sid === event.sid &&
      row.fingerprint === event.meta.fp
    return !isSame
  })
}

/** The score of an answer is the highest of its events: also when they are duplicates. */
function misjudged(ledger: Ledger, rows: any[]) {
  const scores = new Map<string, number>(rows.map((row) => [keyOf(row.site_id, row.id), row.score]))
  return ledger.exchanges.flatMap(({ entries, answer }) => {
    if (answer.status !== 200) return []
    const known = entries.flatMap(({ site, event }) => scores.get(keyOf(site.id, event.id)) ?? [])
    const highest = Math.max(...known)
    return answer.body?.score === highest ? [] : [{ answered: answer.body, highest }]
  })
}

function wrongAnswer({ answer }: Exchange, { mayBreak = false }: Exceptions): unknown[] {
  const { status, retryAfter, error, body } = answer
  if (status === null) return mayBreak ? [] : [{ error }]
  if (status === 200 || status === 202) return []
  return status === 503 && Number(retryAfter) > 0 ? [] : [{ status, retryAfter, body }]
}

function told(what: string, violations: unknown[]) {
  if (!violations.length) return []
  const some = violations.slice(0, TOLD).map((one) => JSON.stringify(one))
  return [`${what}: ${violations.length}, such as`, ...some]
}
