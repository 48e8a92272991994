import assert from 'node:assert/strict'
import { HOST } from '#app/plugins/testing/host'
import type { Check } from '#app/plugins/testing/check'
import { FIRST_EVENT } from '#app/plugins/testing/facts'
import { VISITS } from '#app/plugins/testing/sample_visits'
import { commonChecks } from '#app/plugins/testing/common_checks'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { allFacts, assertScore, walk } from '#app/plugins/testing/scores'
import { sessionScorerChecks } from '#app/plugins/testing/session_scorer_checks'
import type { ScorerPlugin, ScoringFacts, SessionFacts } from '#app/plugins/contracts/scorer'
import { sampleSettings, settingsAtTheirLimits } from '#app/plugins/testing/sample_settings'
import {
  assertForgets,
  assertLeavesAlone,
  assertQuick,
  frozen,
} from '#app/plugins/testing/expectations'

/** One event and the score it must get. */
export interface ScorerCase {
  name: string
  facts: ScoringFacts
  /** Where it differs from a session that has just begun. */
  session?: Partial<SessionFacts>
  /** Where they differ from the defaults. */
  settings?: Record<string, unknown>
  score: number
}

/** What every scorer must do, and what this one says of its own cases. */
export function scorerChecks(plugin: ScorerPlugin, cases: ScorerCase[] = []): Check[] {
  const create = () => plugin.create(sampleSettings(plugin.settings), HOST)
  return [
    ...commonChecks('scorer', plugin),
    ...alwaysChecks(plugin, create),
    ...(plugin.scope === 'session' ? sessionScorerChecks(create) : eventScorerChecks(create)),
    ...(plugin.learner ? learnerChecks(plugin) : []),
    ...costChecks(create),
    ...cases.map((expected) => caseCheck(plugin, expected)),
  ]
}

type Create = () => ReturnType<ScorerPlugin['create']>

function alwaysChecks(plugin: ScorerPlugin, create: Create): Check[] {
  return [
    {
      name: 'every score is whole, from 0 to 100, and explained',
      run() {
        const scorer = create()
        for (const facts of allFacts()) assertScore(scorer.score(facts, FIRST_EVENT), facts)
        for (const visit of VISITS) for (const score of walk(scorer, visit)) assertScore(score)
      },
    },
    {
      name: 'also with every setting at its limits',
      run() {
        for (const settings of settingsAtTheirLimits(plugin.settings)) {
          const scorer = plugin.create(settings, HOST)
          for (const visit of VISITS) {
            for (const score of walk(scorer, visit)) assertScore(score, settings)
          }
        }
      },
    },
    {
      name: 'the same facts give the same score, whatever was scored before',
      run() {
        const facts = [...allFacts()]
        const scorer = create()
        const first = facts.map((event) => scorer.score(event, FIRST_EVENT))
        const other = create()
        const again = facts.toReversed().map((event) => other.score(event, FIRST_EVENT))
        again.reverse().forEach((score, i) => assert.deepEqual(score, first[i]))
      },
    },
    {
      name: 'it leaves the facts alone',
      run() {
        const scorer = create()
        const previous = scorer.score(VISITS[0][0].event, FIRST_EVENT)
        for (const { event, session } of VISITS.flat()) {
          const facts = structuredClone({ event, session: { ...session, previous } })
          assertLeavesAlone(facts, () => scorer.score(facts.event, facts.session))
        }
      },
    },
  ]
}

function eventScorerChecks(create: Create): Check[] {
  return [
    {
      name: 'each event is scored by itself: what was said before does not count',
      run() {
        const scorer = create()
        for (const { event, session } of VISITS.flat()) {
          const previous = frozen({ score: 100, reasons: [{ signal: 'before', points: 100 }] })
          const alone = scorer.score(event, { ...session, previous: null })
          assert.deepEqual(scorer.score(event, { ...session, previous }), alone)
        }
      },
    },
  ]
}

/** What is stored of an older version, or by a hand that slipped. */
const ODD_MODELS = [null, undefined, 5, 'text', [], {}, { weights: null }, { version: 99 }]

function learnerChecks(plugin: ScorerPlugin): Check[] {
  return [
    {
      name: 'it scores with any model, also one that it does not know',
      run() {
        for (const model of ODD_MODELS) {
          const scorer = plugin.create(sampleSettings(plugin.settings), { ...HOST, model })
          for (const score of walk(scorer, VISITS[1])) assertScore(score, model)
        }
      },
    },
    {
      name: 'from no examples it learns nothing, and says what is missing',
      async run() {
        const nothing = (async function* () {})()
        const host = { progress: async () => {} }
        const settings = sampleSettings(plugin.settings)
        const { model, report } = await plugin.learner!.learn(nothing, settings, host)
        assert.equal(model, null)
        assert.ok(report.problem, 'report.problem is empty')
      },
    },
  ]
}

function costChecks(create: Create): Check[] {
  const one = (call: number) => ({ ...VISITS[1][0].event, action: `action ${call}`, value: call })
  return [
    {
      name: 'a call takes less than a millisecond',
      run() {
        const scorer = create()
        assertQuick({ ms: 1 }, (call) => scorer.score(one(call), FIRST_EVENT))
      },
    },
    {
      name: 'it does not keep what it was asked',
      run() {
        const scorer = create()
        assertForgets((call) => scorer.score(one(call), FIRST_EVENT))
      },
    },
  ]
}

function caseCheck(plugin: ScorerPlugin, { name, facts, session, settings, score }: ScorerCase) {
  return {
    name,
    run() {
      const scorer = plugin.create(resolveSettings(plugin.settings, settings ?? {}), HOST)
      const answer = scorer.score(frozen({ ...facts }), frozen({ ...FIRST_EVENT, ...session }))
      assert.equal(answer.score, score, `because of ${JSON.stringify(answer.reasons)}`)
    },
  }
}
