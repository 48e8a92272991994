import fc from 'fast-check'
import { test } from '@japa/runner'
import { aVisit } from '#tests/support/traffic'
import { exampleOf, type PastEvent } from '#app/learning/example_of'
import type { Example } from '#app/plugins/contracts/scorer'

const START = new Date('2026-03-10T09:00:00Z')
const SITE = '00000000-0000-4000-8000-000000000001'
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000)

const event = fc.record({
  at: fc.integer({ min: 0, max: 3_000 }).map(at),
  category: fc.constantFrom('acquisition', 'interaction', 'conversion', 'system'),
  action: fc.constantFrom('view', 'scroll_depth', 'phone_call'),
  value: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  referrer: fc.constantFrom(null, 'https://www.google.com/', 'nonsense'),
  url: fc.constantFrom(
    null,
    'https://example.com/?page=2',
    'https://example.com/?gclid=Cj0KCQiA-abc_DEF123',
    'https://example.com/?utm_source=mail#top'
  ),
})
const inOrder = (events: PastEvent[]) => events.sort((a, b) => a.at.getTime() - b.at.getTime())

const { session } = aVisit(SITE, [], { startedAt: START })
const OUTCOME = { isGood: true, at: at(1_500) }
const exampleWith = (events: PastEvent[], outcome = OUTCOME) =>
  exampleOf(session, events, outcome, 'Europe/Berlin')

/** What a scorer can find in it. */
function written(example: Example | null) {
  return example?.steps.map(({ event: facts, session: seen }) => {
    const { events, conversions, durationSec, hour, weekday, isAdClick, channel } = seen
    return { ...facts, events, conversions, durationSec, hour, weekday, isAdClick, channel }
  })
}

test.group('An example', () => {
  test('is the same whatever happens after its outcome', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), fc.array(event), (ours, others) => {
        const before = inOrder(ours.filter((one) => one.at <= OUTCOME.at))
        const after = inOrder(others.filter((one) => one.at > OUTCOME.at))
        const whole = exampleWith([...before, ...after])
        if (whole) assert.deepEqual(written(whole), written(exampleWith(before)))
        else
          assert.isTrue(
            before.length === 0 || after.some(({ url }) => url && /gclid|utm/.test(url))
          )
      })
    )
  })

  test('counts as ingestion does: up to and with each event', ({ assert }) => {
    const facts = { value: null, referrer: 'https://www.google.com/x', url: null }
    const steps = written(
      exampleWith([
        { ...facts, at: at(0), category: 'acquisition', action: 'view' },
        { ...facts, at: at(61), category: 'conversion', action: 'phone_call' },
        { ...facts, at: at(1_500), category: 'interaction', action: 'view' },
        { ...facts, at: at(1_501), category: 'conversion', action: 'phone_call' },
      ])
    )!
    assert.deepEqual(
      steps.map(({ events, conversions, durationSec }) => [events, conversions, durationSec]),
      [
        [1, 0, 0],
        [2, 1, 61],
        [3, 1, 1_500],
      ]
    )
    assert.include(steps[0], { referrerHost: 'www.google.com', hour: 10, weekday: 2 })
  })

  test('is none where nothing had happened yet, or where it is only known since where they came from', ({
    assert,
  }) => {
    const facts = { category: 'interaction', action: 'view', value: null, referrer: null }
    const plain = { ...facts, at: at(0), url: null }
    const ad = 'https://example.com/?gclid=Cj0KCQiA-abc_DEF123'
    assert.isNull(exampleWith([]))
    assert.isNull(exampleWith([{ ...plain, at: at(2_000) }]))
    assert.isNull(exampleWith([plain, { ...facts, at: at(2_000), url: ad }]))
    const known = { ...facts, at: at(1), url: ad }
    assert.isNotNull(exampleWith([plain, known, { ...facts, at: at(2_000), url: ad }]))
  })
})
