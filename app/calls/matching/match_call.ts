import db from '@adonisjs/lucid/services/db'
import { toE164 } from '#app/shared/phone_number'
import type { Match, ToldCall } from '#app/calls/types'
import type { KnownSite } from '#app/sites/site_registry'
import { unmatched } from '#app/calls/matching/unmatched'
import type { CallFacts } from '#app/plugins/contracts/matcher'
import { codesIn } from '#app/calls/references/reference_code'
import { evidenceFor } from '#app/calls/queries/evidence_for'
import { answerOf, type Answered } from '#app/calls/matching/answer_of'
import { matchersOf, type SiteMatcher } from '#app/calls/matching/matchers_of'

/** A call, as far as it can tell which visit it came from. */
export type Traces = Pick<
  ToldCall,
  'phoneNumber' | 'dialled' | 'fingerprint' | 'calledAt' | 'reference'
>

/**
 * Which visit of this site was it? The site's matchers are asked one after the other, the surest first, until one names a
 * visit. One that fails is skipped.
 */
export async function matchCall(
  site: KnownSite,
  call: Traces,
  matchers = matchersOf(site)
): Promise<Match> {
  const facts = factsOf(site, call)
  const misses: Answered[] = []
  for (const matcher of matchers) {
    const answered = await ask(site, matcher, facts)
    if (answered?.match) return withSource(answered.match, misses)
    if (answered) misses.push(answered)
  }
  return withSource(nobody(facts, misses), misses)
}

async function ask(site: KnownSite, matcher: SiteMatcher, facts: CallFacts) {
  const wish = matcher.ask({ method: 'asks', call: facts })
  if (wish?.asked !== 'asks' || wish.wanted === null) return null
  const found = await evidenceFor(db.connection('service'), site, facts, wish.wanted)
  return answerOf(matcher, facts, found)
}

function nobody({ fingerprint }: CallFacts, misses: Answered[]): Match {
  const reasons = misses.flatMap((missed) => missed.reasons)
  if (fingerprint === null) return unmatched(['no_fingerprint', ...reasons], null)
  const looked = misses.find(({ windowMin }) => windowMin !== null)
  return unmatched(reasons, looked?.windowMin ?? null)
}

/** What the number that was called stands for is known whoever names the visit. */
function withSource(match: Match, misses: Answered[]): Match {
  const source = misses.find((missed) => missed.source !== null)?.source
  return source ? { ...match, explanation: { ...match.explanation, source } } : match
}

function factsOf({ country, settings }: KnownSite, call: Traces): CallFacts {
  const { dialled } = call
  return Object.freeze({
    calledAt: call.calledAt,
    caller: call.phoneNumber,
    dialled: dialled && (toE164(dialled, country) ?? dialled),
    fingerprint: call.fingerprint,
    codes: Object.freeze(codesIn(call.reference ?? '')),
    windowMin: settings.call_window_min,
  })
}
