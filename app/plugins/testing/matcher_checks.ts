import assert from 'node:assert/strict'
import { HOST } from '#app/plugins/testing/host'
import type { Check } from '#app/plugins/testing/check'
import { commonChecks } from '#app/plugins/testing/common_checks'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { CALLS, callOf, evidenceFor, visitOf } from '#app/plugins/testing/sample_calls'
import { assertAnswer, assertWanted } from '#app/plugins/testing/matcher_answers'
import { sampleSettings, settingsAtTheirLimits } from '#app/plugins/testing/sample_settings'
import type { SampleCall, SampleVisit } from '#app/plugins/testing/sample_calls'
import type { CallFacts, Matcher, MatcherPlugin, Wanted } from '#app/plugins/contracts/matcher'
import { assertForgets, assertLeavesAlone, assertQuick } from '#app/plugins/testing/expectations'

export interface MatcherCase {
  name: string
  settings?: Record<string, unknown>
  /** Where it differs from a call of which only the time is known. */
  call: SampleCall
  /** What it asks for; null when the call has nothing for it. Left out: whatever it is. */
  asks?: Wanted | null
  visits?: SampleVisit[]
  /** What the number stands for. */
  numberStandsFor?: string
  /** The visit that it names. */
  visit?: string | null
  source?: string
  confidence?: number
  /** Names of its reasons, in order. */
  reasons?: string[]
  runnersUp?: string[]
}

/** What every matcher must do, and what this one says of its own cases. */
export function matcherChecks(plugin: MatcherPlugin, cases: MatcherCase[] = []): Check[] {
  const create = () => plugin.create(sampleSettings(plugin.settings), HOST)
  const evidence = (call: CallFacts) => evidenceFor(call, create().asks(call))
  const answers = (matcher: Matcher) =>
    CALLS.map((call) => [matcher.asks(call), matcher.match(call, evidence(call))])
  return [
    ...commonChecks('matcher', plugin),
    {
      name: 'it asks for what there is, and answers with what was found, also with every setting at its limits',
      run() {
        for (const settings of settingsAtTheirLimits(plugin.settings)) {
          assertKeepsContract(plugin.create(settings, HOST))
        }
      },
    },
    {
      name: 'where nothing was found it names no visit',
      run() {
        const nothing = { visits: [], source: null }
        for (const call of CALLS) {
          assert.equal(create().match(call, nothing)?.visit ?? null, null)
        }
      },
    },
    {
      name: 'the same call gives the same answer, whatever was asked before',
      run() {
        const one = create()
        assert.deepEqual(answers(one), answers(create()))
        assert.deepEqual(answers(one), answers(create()))
      },
    },
    {
      name: 'it leaves the call and the evidence alone',
      run() {
        for (const call of CALLS.map((facts) => structuredClone(facts))) {
          assertLeavesAlone(call, () => create().asks(call))
          const found = structuredClone(evidence(call))
          assertLeavesAlone(found, () => create().match(call, found))
        }
      },
    },
    {
      name: 'a call takes less than a millisecond',
      run() {
        const matcher = create()
        const found = evidence(busy(0))
        assertQuick({ ms: 1 }, (call) => matcher.match(busy(call), found))
      },
    },
    {
      name: 'it does not keep what it was asked',
      run() {
        const matcher = create()
        assertForgets((call) => matcher.asks(busy(call)))
      },
    },
    ...cases.map((expected) => ({ name: expected.name, run: () => caseHolds(plugin, expected) })),
  ]
}

const busy = (call: number) => callOf({ fingerprint: `fp-${call}`, dialled: `+4930${call}` })

function assertKeepsContract(matcher: Matcher) {
  for (const call of CALLS) {
    const wanted = matcher.asks(call)
    assertWanted(wanted)
    const evidence = evidenceFor(call, wanted)
    for (let count = 0; count <= evidence.visits.length; count++) {
      const found = { ...evidence, visits: evidence.visits.slice(0, count) }
      assertAnswer(matcher.match(call, found), found)
    }
  }
}

function caseHolds(plugin: MatcherPlugin, expected: MatcherCase) {
  const matcher = plugin.create(resolveSettings(plugin.settings, expected.settings ?? {}), HOST)
  const call = callOf(expected.call)
  const visits = (expected.visits ?? []).map((visit) => visitOf(visit, call))
  if (expected.asks !== undefined) assert.deepEqual(matcher.asks(call), expected.asks, 'asks()')

  const found = { visits, source: expected.numberStandsFor ?? null }
  const answer = matcher.match(call, found)
  assertAnswer(answer, found)
  const said = {
    visit: answer?.visit ?? null,
    source: answer?.source,
    confidence: answer?.reasons.reduce((sum, { points }) => sum + points, 0) ?? 0,
    reasons: answer?.reasons.map(({ reason }) => reason) ?? [],
    runnersUp: answer?.runnersUp ?? [],
  }
  for (const name of Object.keys(said) as (keyof typeof said)[]) {
    if (expected[name] !== undefined) assert.deepEqual(said[name], expected[name], name)
  }
}
