import fc from 'fast-check'
import { test } from '@japa/runner'
import plugin from './plugin.js'
import cases from './cases/signals.json' with { type: 'json' }
import { HOST } from '#app/plugins/testing/host'
import { FIRST_EVENT } from '#app/plugins/testing/facts'
import { pluginSuite } from '#app/plugins/testing/suite'
import type { Score, Scorer, ScoringFacts } from '#app/plugins/contracts/scorer'

pluginSuite(plugin, cases)

const event: fc.Arbitrary<ScoringFacts> = fc.record({
  category: fc.constantFrom('acquisition', 'interaction', 'conversion', 'system', '__proto__'),
  action: fc.constantFrom('view', 'scroll_depth', 'hover_intent', 'phone_call', 'heartbeat'),
  value: fc.option(fc.double(), { nil: null }),
  referrerHost: fc.constantFrom(null, '', 'google.com', 'www.google.co.uk', 'notgoogle.com'),
  returningAdVisitor: fc.boolean(),
})
const visit = fc.array(event, { minLength: 1, maxLength: 12 })
const weights = fc.record(
  Object.fromEntries(plugin.settings.map(({ key }) => [key, fc.integer({ min: 0, max: 100 })]))
)
const DEFAULTS = Object.fromEntries(
  plugin.settings.map((setting) => [setting.key, setting.default])
)

const scorerWith = (settings: Record<string, any>) => plugin.create(settings, HOST)

/** What the scorer says after each event of a visit. */
function walk(scorer: Scorer, events: readonly ScoringFacts[]) {
  let previous: Score | null = null
  return events.map((facts) => (previous = scorer.score(facts, { ...FIRST_EVENT, previous })))
}

test.group('Scorer signals, whatever happens', () => {
  test('the score is whole, from 0 to 100, and the sum of its reasons up to the cap', ({
    assert,
  }) => {
    fc.assert(
      fc.property(visit, weights, (events, settings) => {
        for (const { score, reasons } of walk(scorerWith(settings), events)) {
          assert.isTrue(Number.isInteger(score) && score >= 0 && score <= 100)
          const sum = reasons.reduce((total, { points }) => total + points, 0)
          assert.equal(Math.min(100, sum), score)
        }
      })
    )
  })

  test('the order of signals does not matter, and one that comes again changes nothing', ({
    assert,
  }) => {
    const scrambled = visit.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })
      )
    )
    fc.assert(
      fc.property(scrambled, weights, ([events, again], settings) => {
        const scorer = scorerWith(settings)
        assert.deepEqual(walk(scorer, again).at(-1), walk(scorer, events).at(-1))
      })
    )
  })

  test('a visit is scored as if it were alone', ({ assert }) => {
    fc.assert(
      fc.property(visit, visit, (ours, theirs) => {
        const shared = scorerWith(DEFAULTS)
        let [a, b]: (Score | null)[] = [null, null]
        const together = ours.map((facts, i) => {
          b = shared.score(theirs[i % theirs.length], { ...FIRST_EVENT, previous: b })
          return (a = shared.score(facts, { ...FIRST_EVENT, previous: a }))
        })
        assert.deepEqual(together, walk(scorerWith(DEFAULTS), ours))
      })
    )
  })

  test('it never takes points back', ({ assert }) => {
    fc.assert(
      fc.property(visit, weights, (events, settings) => {
        const scores = walk(scorerWith(settings), events).map(({ score }) => score)
        assert.deepEqual(
          scores,
          [...scores].sort((a, b) => a - b)
        )
      })
    )
  })

  test('new weights count for what was seen before them', ({ assert }) => {
    const call = { category: 'conversion', action: 'phone_call', value: null }
    const facts = { ...call, referrerHost: null, returningAdVisitor: false }
    const previous = scorerWith({ ...DEFAULTS, conversion: 0 }).score(facts, FIRST_EVENT)
    assert.deepEqual(previous, { score: 0, reasons: [{ signal: 'conversion', points: 0 }] })
    const view = { ...facts, category: 'interaction', action: 'view' }
    const { score } = scorerWith(DEFAULTS).score(view, { ...FIRST_EVENT, previous })
    assert.equal(score, 60)
  })
})
