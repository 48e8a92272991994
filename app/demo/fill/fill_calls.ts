import db from '@adonisjs/lucid/services/db'
import { DEFAULT_SETTINGS } from '#app/sites/site_settings'
import { matchAmong } from '#app/calls/matching/match_among'
import { Random } from '#app/demo/random'
import type { DemoSite } from '#app/demo/demo_site'
import { visitsThatCalled, type CallingVisit } from '#app/demo/queries/visits_that_called'

/** Not everybody who clicks a number calls it, and not every call gets marked. */
const CALLS = 0.7
const IS_MARKED = 0.75

const BATCH = 500

/** A site that has changed nothing. */
const NOBODY = { publicId: '', plugins: [] }

/** Calls that were matched to the visits they came from, and what the office made of them. */
export async function fillCalls(site: DemoSite, siteId: string, until: Date, seed: string) {
  const random = new Random(`${seed}/${site.domain}/calls`)
  const visits = await visitsThatCalled(siteId)
  const calls = visits
    .filter(() => random.chance(CALLS))
    .map((visit) => callOf(site, siteId, visit, random))
    .filter((call) => call.called_at <= until)
  for (let from = 0; from < calls.length; from += BATCH) {
    await db
      .connection('service')
      .insertQuery()
      .table('calls')
      .multiInsert(calls.slice(from, from + BATCH))
  }
}

function callOf(site: DemoSite, siteId: string, visit: CallingVisit, random: Random) {
  const calledAt = new Date(visit.clickedAt.getTime() + random.integer(4_000, 90_000))
  const isQualified = random.chance(chanceOf(visit))
  const status = random.chance(IS_MARKED) ? (isQualified ? 'qualified' : 'junk') : null
  const durationSec = Math.round(random.logNormal(isQualified ? 150 : 35, 0.7))
  const markedAt = new Date(calledAt.getTime() + random.integer(600_000, 36_000_000))
  return {
    site_id: siteId,
    id: random.uuid(calledAt.getTime()),
    phone_number: numberOf(site, visit.fingerprint ?? visit.id),
    called_at: calledAt,
    duration_sec: durationSec,
    flags: durationSec < DEFAULT_SETTINGS.call_short_sec ? ['short'] : [],
    source: 'demo',
    matched_session_id: visit.id,
    matched_session_month: visit.month,
    matched_fingerprint: visit.fingerprint,
    fingerprint: visit.fingerprint,
    match: JSON.stringify(explanationOf(visit, calledAt)),
    lead_score: visit.score,
    status,
    status_at: status && markedAt,
    created_at: calledAt,
  }
}

/** Whoever calls again does so from the same number. */
function numberOf({ callers: { prefixes, digits } }: DemoSite, caller: string): string {
  const random = new Random(`${caller}/number`)
  const last = random.integer(0, 10 ** digits - 1)
  return random.pick(prefixes) + String(last).padStart(digits, '0')
}

/** What the matching would have said, had the call come in. */
function explanationOf(visit: CallingVisit, calledAt: Date) {
  const { id: sessionId, month, score, clickedAt: seenAt, fingerprint } = visit
  const candidate = { sessionId, month, fingerprint, score, seenAt, conversions: 1 }
  const call = { calledAt, windowMin: DEFAULT_SETTINGS.call_window_min }
  return matchAmong(NOBODY, 'fingerprint', call, [candidate]).explanation
}

/** Who has read and takes time means it; who comes by an ad at once is often somebody who sells something. */
function chanceOf({ hasRead, cameByAd, isReturning, durationSec }: CallingVisit): number {
  const odds =
    -2.6 +
    (hasRead ? 2 : 0) +
    (isReturning ? 1.4 : 0) -
    (cameByAd ? 0.8 : 0) +
    0.9 * Math.log2(1 + Math.min(durationSec, 1800) / 60)
  return 1 / (1 + Math.exp(-odds))
}
