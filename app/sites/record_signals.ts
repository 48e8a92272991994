import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'

/** What can have arrived from a site; the rows of `site_signals`. */
export type SiteSignal = 'page_view' | 'click' | 'conversion' | 'origin_refused'

export interface SeenSignal {
  signal: SiteSignal
  /** What made it: the page's host, the action, the host that was refused. Never trusted. */
  detail: string | null
}

export interface RecordedSignal extends SeenSignal {
  at: Date
}

/** A row that is younger than this is as good as a new one. */
const FRESH_MS = 10_000

/** Bounds what is remembered; what is forgotten is only written once more. */
const MAX_REMEMBERED = 40_000

const writtenAt = new Map<string, number>()

/**
 * Keeps when a signal of a site was first and last seen. Called for every commit, so it writes only what is new or was
 * written ten seconds ago or longer, and returns what it wrote. Outside of ingestion's transaction: a row of a busy site
 * would make its commits wait for each other.
 */
export async function recordSignals(siteId: string, seen: SeenSignal[]): Promise<RecordedSignal[]> {
  const at = clock.now()
  const due = seen.filter(({ signal }) => isDue(`${siteId} ${signal}`, at.getTime()))
  if (due.length === 0) return []
  try {
    await write(siteId, due, at)
  } catch (error) {
    for (const { signal } of due) writtenAt.delete(`${siteId} ${signal}`)
    throw error
  }
  return due.map((signal) => ({ ...signal, at }))
}

function isDue(key: string, now: number) {
  const last = writtenAt.get(key)
  if (last !== undefined && Math.abs(now - last) < FRESH_MS) return false
  writtenAt.delete(key)
  if (writtenAt.size >= MAX_REMEMBERED) writtenAt.delete(writtenAt.keys().next().value!)
  writtenAt.set(key, now)
  return true
}

/** A site that was deleted in the meantime has no row to hang a signal on: then nothing is written. */
function write(siteId: string, seen: SeenSignal[], at: Date) {
  const signals = seen.map(({ signal }) => signal)
  const details = seen.map(({ detail }) => detail) as string[]
  return db.connection('service').rawQuery(
    `INSERT INTO site_signals (site_id, signal, first_at, last_at, detail)
     SELECT id, s.signal, ?::timestamptz, ?::timestamptz, s.detail
       FROM sites, unnest(?::text[], ?::text[]) AS s(signal, detail) WHERE id = ?
      ORDER BY s.signal
     ON CONFLICT (site_id, signal) DO UPDATE
       SET last_at = greatest(site_signals.last_at, excluded.last_at), detail = excluded.detail`,
    [at, at, signals, details, siteId]
  )
}
