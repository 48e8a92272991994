import db from '@adonisjs/lucid/services/db'
import type { KnownSite } from '#app/sites/site_registry'
import type { Match, ToldCall } from '#app/calls/types'
import { matchCandidates } from '#app/calls/queries/match_candidates'
import { matchByFingerprint, unmatched } from '#app/calls/matching/match_by_fingerprint'

/** Which visit of this site was it? Only what the call itself says of the visitor counts. */
export async function matchCall(site: KnownSite, call: ToldCall): Promise<Match> {
  const { fingerprint, calledAt } = call
  const windowMin = site.settings.call_window_min
  if (fingerprint === null) return unmatched('no_fingerprint', null)
  const asked = { siteId: site.id, fingerprint, calledAt, windowMin }
  const candidates = await matchCandidates(db.connection('service'), asked)
  return matchByFingerprint(candidates, calledAt, windowMin)
}
