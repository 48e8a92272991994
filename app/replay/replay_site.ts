import db from '@adonisjs/lucid/services/db'
import type { Month } from '#app/shared/month'
import { isSameScore } from '#app/scoring/session_score'
import { chosenScorer, scorerNamed } from '#app/scoring/scorer_named'
import type { KnownSite } from '#app/sites/site_registry'
import type { Ask } from '#app/scoring/walk_session'
import { lockedSessions } from '#app/replay/queries/history'
import { rewriteScores, type Rewrite } from '#app/replay/queries/rewrite_scores'
import { judge, walkHistory, type Judged, type Page, type Place } from '#app/replay/walk_history'
import { NoSuchScorer } from '#app/replay/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a replay has done so far. */
export interface Replayed {
  events: number
  sessions: number
  /** Sessions that got another score, or other reasons. */
  changed: number
  /** Sessions to which the scorer had no answer; they keep what they had. */
  unanswered: number
}

/** Where an interrupted replay goes on. */
export interface ReplayCursor {
  place: Place
  replayed: Replayed
}

export interface ReplayOptions {
  cursor?: ReplayCursor | null
  /** After each page was stored. Whatever it throws ends the replay there. */
  onPage?(cursor: ReplayCursor, total: number): Promise<void>
}

const NOTHING: Replayed = { events: 0, sessions: 0, changed: 0, unanswered: 0 }

/**
 * Scores the site's history anew with the scorer that it has chosen. Ingestion goes on meanwhile: a session is only written
 * while it is as it was read, and what changed in between is read again. Doing a page twice is the same as doing it once.
 */
export async function replaySite(
  site: KnownSite,
  { cursor = null, onPage }: ReplayOptions = {}
): Promise<Replayed> {
  const ask = scorerNamed(site, chosenScorer(site))
  if (!ask) throw new NoSuchScorer()
  const { total, pages } = await walkHistory({ site, place: cursor?.place }, ask)
  const replayed: Replayed = { ...(cursor?.replayed ?? NOTHING) }
  for await (const page of pages) {
    replayed.changed += await store(site, page, ask)
    replayed.events += page.events
    replayed.sessions += page.judged.length
    replayed.unanswered += page.judged.filter(isUnanswered).length
    await onPage?.({ replayed: { ...replayed }, place: page.place }, total)
  }
  return replayed
}

/** Returns how many sessions were changed. */
async function store(site: KnownSite, { month, judged }: Page, ask: Ask): Promise<number> {
  const rewrites = rewritesOf(judged)
  const written = await hurriedly((trx) => rewriteScores(trx, site.id, month, rewrites))
  const missed = rewrites.map(({ before }) => before.id).filter((id) => !written.has(id))
  return written.size + (missed.length ? await storeLocked(site, month, missed, ask) : 0)
}

/** What somebody else wrote in between: the sessions of people who are here now, some of thousands. Ingestion waits a moment. */
async function storeLocked(site: KnownSite, month: Month, ids: string[], ask: Ask) {
  return hurriedly(async (trx) => {
    const sessions = await lockedSessions(trx, site.id, month, ids)
    const judged = await judge(trx, site, month, sessions, ask)
    const written = await rewriteScores(trx, site.id, month, rewritesOf(judged))
    return written.size
  })
}

/** Nobody waits for the disk: what a crash takes away is done again, because the cursor is written after it. */
function hurriedly<T>(work: (trx: TransactionClientContract) => Promise<T>): Promise<T> {
  return db.connection('service').transaction(async (trx) => {
    await trx.rawQuery('SET LOCAL synchronous_commit = off')
    return work(trx)
  })
}

function rewritesOf(judged: Judged[]): Rewrite[] {
  return judged.flatMap(({ session, verdict }) =>
    verdict && !isSameScore(session, verdict) ? [{ before: session, after: verdict }] : []
  )
}

function isUnanswered({ verdict, events }: Judged) {
  return events > 0 && verdict === null
}
