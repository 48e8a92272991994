import type { Candidate, Match } from '#app/calls/types'
import { unmatched } from '#app/calls/matching/unmatched'
import { answerOf } from '#app/calls/matching/answer_of'
import type { Chooser } from '#app/plugins/chosen_plugin'
import { matchersOf } from '#app/calls/matching/matchers_of'
import type { CallFacts } from '#app/plugins/contracts/matcher'

/** What one matcher of the site says when it is handed these visits. Throws for one that the site does not ask. */
export function matchAmong(
  site: Chooser,
  name: string,
  call: Pick<CallFacts, 'calledAt'> & Partial<CallFacts>,
  visits: Candidate[]
): Match {
  const matcher = matchersOf(site).find((one) => one.name === name)
  if (!matcher) throw new Error(`the site has no matcher ${name}`)
  const answered = answerOf(matcher, { ...UNKNOWN, ...call }, { visits, source: null })
  return answered?.match ?? unmatched(answered?.reasons ?? [], answered?.windowMin ?? null)
}

const UNKNOWN = { caller: null, dialled: null, fingerprint: null, codes: [], windowMin: 30 }
