import fc from 'fast-check'
import { test } from '@japa/runner'
import plugin from './plugin.js'
import { learn } from './learn.js'
import { auc } from './metrics.js'
import { SIGNALS } from './signals.js'
import { readModel } from './model.js'
import { FEATURES } from './features.js'
import { predictiveScorer } from './scorer.js'
import { inventExamples, TRUTH } from './synthetic.js'
import cases from './cases/predictive.json' with { type: 'json' }
import { HOST } from '#app/plugins/testing/host'
import { FIRST_EVENT } from '#app/plugins/testing/facts'
import { pluginSuite } from '#app/plugins/testing/suite'
import type { Example, Score, ScoringFacts, SessionFacts } from '#app/plugins/contracts/scorer'

pluginSuite(plugin, cases)

const SETTINGS = { minimum: 30, ridge: 1 }
const job = { progress: async () => {} }

async function* those(examples: Iterable<Example>) {
  yield* examples
}

async function take(count: number, seed = 1) {
  return Array.fromAsync(inventExamples(count, seed))
}

/** The last score of a visit, and all before it. */
function walk(model: unknown, steps: Example['steps']) {
  const scorer = predictiveScorer({ ...HOST, model })
  let previous: Score | null = null
  return steps.map(
    ({ event, session }) => (previous = scorer.score(event, { ...session, previous }))
  )
}

test.group('Scorer predictive, what it learns', () => {
  test('it finds the weights by which examples became good, as surely as it says', async ({
    assert,
  }) => {
    const { report } = await learn(inventExamples(20_000), SETTINGS, job)
    assert.isNull(report.problem)
    for (const { signal, weight, standardError } of report.weights) {
      const miss = Math.abs(weight - (TRUTH[signal] ?? 0)) / standardError!
      assert.isBelow(miss, 4, `${signal}: ${weight} +- ${standardError}`)
    }
    const strongest = report.weights.slice(0, 2).map(({ signal }) => signal)
    assert.includeMembers(['phone_call', 'returning_ad_visitor', 'channel_social'], strongest)
  }).timeout(60_000)

  test('it ranks new visits nearly as well as who knows the truth, and its percents hold', async ({
    assert,
  }) => {
    const { model, report } = await learn(inventExamples(20_000), SETTINGS, job)
    const fresh = await take(10_000, 2)
    const happened = fresh.map(({ isGood }) => Number(isGood))
    const scores = fresh.map(({ steps }) => walk(model, steps).at(-1)!.score)
    const best = auc(
      fresh.map(({ probability }) => probability),
      happened
    )!
    assert.isAbove(auc(scores, happened)!, best - 0.01)
    assert.closeTo(report.heldOut!.auc!, best, 0.03)
    assert.isBelow(report.heldOut!.calibrationError, 0.03)
    assert.isBelow(report.heldOut!.logLoss, report.heldOut!.baseline.logLoss)

    const promised = scores.reduce((sum, score) => sum + score, 0) / 100
    const good = happened.reduce((sum, one) => sum + one, 0)
    assert.closeTo(promised / good, 1, 0.05)
  }).timeout(60_000)

  test('below the minimum it says what is missing and leaves a part to the rules', async ({
    assert,
  }) => {
    const examples = await take(400)
    const few = [
      ...examples.filter(({ isGood }) => isGood).slice(0, 15),
      ...examples.filter(({ isGood }) => !isGood).slice(0, 100),
    ].sort((a, b) => a.at.getTime() - b.at.getTime())
    const { model, report } = await learn(those(few), SETTINGS, job)
    assert.equal(
      report.problem,
      '15 qualified and 100 junk so far, 30 of each are needed. Until then the rules count for 50 % of a score.'
    )
    assert.equal(readModel(model)!.trust, 0.5)
  })

  test('with next to nothing there is no model, and the rules are all there is', async ({
    assert,
  }) => {
    const examples = await take(300)
    const few = [
      ...examples.filter(({ isGood }) => isGood).slice(0, 12),
      ...examples.filter(({ isGood }) => !isGood).slice(0, 3),
    ]
    const { model, report } = await learn(those(few), SETTINGS, job)
    assert.isNull(model)
    assert.isNull(report.heldOut)
    assert.equal(report.problem, '12 qualified and 3 junk so far, 30 of each are needed.')
    for (const nothing of [[], examples.filter(({ isGood }) => isGood)]) {
      const learned = await learn(those(nothing), SETTINGS, job)
      assert.isNull(learned.model)
    }
  })

  test('what cannot be predicted is not', async ({ assert }) => {
    const nowhere = { intercept: 0, weights: FEATURES.map(() => 0) }
    const { model, report } = await learn(inventExamples(2_000, 3, nowhere), SETTINGS, job)
    assert.isNull(model)
    assert.match(report.problem!, /no better than/)
    assert.closeTo(report.heldOut!.auc!, 0.5, 0.1)
  })

  test('what separates the classes perfectly is believed, but not without end', async ({
    assert,
  }) => {
    const visits = await take(400)
    const examples = visits.map((example) => ({
      ...example,
      isGood: example.steps.some(({ event }) => event.action === 'phone_call'),
    }))
    const { model, report } = await learn(those(examples), SETTINGS, job)
    assert.equal(report.heldOut!.auc, 1)
    for (const { weight } of report.weights) assert.isBelow(Math.abs(weight), 10)
    assert.isAbove(walk(model, examples.find(({ isGood }) => isGood)!.steps).at(-1)!.score, 90)
  })

  test('a job that is stopped ends in the middle', async ({ assert }) => {
    const stopped = new Error('stopped')
    const progress = async (walked: number) => {
      if (walked >= 1_000) throw stopped
    }
    const learning = learn(inventExamples(5_000), SETTINGS, { progress })
    await assert.rejects(async () => learning, 'stopped')
  })

  test('the model is small, and the same after it was stored', async ({ assert }) => {
    const examples = await take(2_000)
    const { model } = await learn(those(examples), SETTINGS, job)
    const stored = JSON.stringify(model)
    assert.isBelow(stored.length, 8 * 1024)
    for (const { steps } of examples.slice(0, 50)) {
      assert.deepEqual(walk(JSON.parse(stored), steps), walk(model, steps))
    }
  })
})

const facts: fc.Arbitrary<ScoringFacts> = fc.record({
  category: fc.constantFrom('acquisition', 'interaction', 'conversion', 'system', '__proto__'),
  action: fc.constantFrom('view', 'scroll_depth', 'hover_intent', 'phone_call', 'form_submit'),
  value: fc.option(fc.double(), { nil: null }),
  referrerHost: fc.constantFrom(null, 'www.google.com', 'notgoogle.com'),
  returningAdVisitor: fc.boolean(),
})
const session: fc.Arbitrary<SessionFacts> = fc.record({
  events: fc.double(),
  conversions: fc.double(),
  durationSec: fc.double(),
  hour: fc.nat({ max: 23 }),
  weekday: fc.integer({ min: 1, max: 7 }),
  isAdClick: fc.boolean(),
  channel: fc.constantFrom('direct', 'paid_search', 'social', 'constructor'),
  device: fc.constantFrom(null, 'mobile', 'tablet', 'desktop'),
  browser: fc.constant(null),
  os: fc.constant(null),
  country: fc.constant(null),
  previous: fc.constant(null),
})
const visit = fc.array(fc.record({ event: facts, session }), { minLength: 1, maxLength: 8 })

const number = fc.double({ min: -20, max: 20, noNaN: true })
const numbers = fc.array(number, { minLength: FEATURES.length, maxLength: FEATURES.length })
const model = fc.record({
  features: fc.constant(FEATURES.map(({ name }) => name)),
  intercept: number,
  weights: numbers,
  usual: numbers.map((list) => list.map((one, j) => (j < SIGNALS.length ? 0 : Math.abs(one)))),
  calibration: fc.record({ intercept: number, slope: number.map(Math.abs) }),
  trust: fc.double({ min: 0, max: 1, noNaN: true }),
})

test.group('Scorer predictive, whatever happens', () => {
  test('a score is whole, from 0 to 100, and exactly the sum of at most 32 reasons', ({
    assert,
  }) => {
    fc.assert(
      fc.property(model, visit, (learned, steps) => {
        assert.isNotNull(readModel(learned))
        for (const { score, reasons } of walk(learned, steps)) {
          assert.isTrue(Number.isInteger(score) && score >= 0 && score <= 100)
          assert.isTrue(reasons.every(({ points }) => Number.isInteger(points)))
          assert.equal(
            reasons.reduce((sum, { points }) => sum + points, 0),
            score
          )
          assert.isAtMost(reasons.length, 32)
        }
      })
    )
  })

  test('the order of earlier events does not matter', ({ assert }) => {
    const shuffled = visit.chain((steps) =>
      fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length }))
    )
    fc.assert(
      fc.property(model, shuffled, facts, session, (learned, [steps, again], event, last) => {
        const end = { event, session: last }
        assert.deepEqual(
          walk(learned, [...again, end]).at(-1),
          walk(learned, [...steps, end]).at(-1)
        )
      })
    )
  })

  test('a visit is scored as if it were alone', ({ assert }) => {
    fc.assert(
      fc.property(model, visit, visit, (learned, ours, theirs) => {
        const shared = predictiveScorer({ ...HOST, model: learned })
        let [a, b]: (Score | null)[] = [null, null]
        const together = ours.map((step, i) => {
          const other = theirs[i % theirs.length]
          b = shared.score(other.event, { ...other.session, previous: b })
          return (a = shared.score(step.event, { ...step.session, previous: a }))
        })
        assert.deepEqual(together, walk(learned, ours))
      })
    )
  })

  test('more of what speaks for a visit never makes its score smaller', ({ assert }) => {
    fc.assert(
      fc.property(model, facts, session, (learned, event, at) => {
        const weights = learned.weights.map(Math.abs)
        const scorer = predictiveScorer({ ...HOST, model: { ...learned, weights } })
        const call = { ...event, category: 'conversion', action: 'phone_call' }
        const view = { ...event, category: 'acquisition', action: 'view' }
        assert.isAtLeast(scorer.score(call, at).score, scorer.score(view, at).score)
      })
    )
  })

  test('a model that is not one, or of another version, leaves the rules alone', ({ assert }) => {
    const call = { category: 'conversion', action: 'phone_call', value: null }
    const event = { ...call, referrerHost: null, returningAdVisitor: true }
    const one = fc.sample(model, { numRuns: 1, seed: 1 })[0]
    const broken = [
      fc.anything(),
      fc.constantFrom<unknown>(
        { ...one, features: [...one.features].reverse() },
        { ...one, weights: one.weights.slice(1) },
        { ...one, intercept: Number.NaN },
        { ...one, calibration: null },
        { ...one, trust: 2 }
      ),
    ]
    fc.assert(
      fc.property(fc.oneof(...broken), (stored) => {
        const { score } = predictiveScorer({ ...HOST, model: stored }).score(event, FIRST_EVENT)
        assert.equal(score, 75)
      })
    )
  })
})
