import fc from 'fast-check'
import { test } from '@japa/runner'
import { medianOf } from '#app/traffic/funnels/walk/median'
import { Walker } from '#app/traffic/funnels/walk/walker'
import type { Walked } from '#app/traffic/funnels/walk/types'
import {
  inColumns,
  naiveFunnel,
  type PlainVisit,
  type Reached,
} from '#tests/unit/traffic/naive_funnel'

const HOUR = 3600
const DAY = 24 * HOUR
const MONDAY = 1_790_000_000

const step = (mask: number, after: number, page = mask) => ({ mask, after, page })
const visit = (over: Partial<PlainVisit> = {}): PlainVisit => ({
  person: 1,
  startedAt: MONDAY,
  mayEnter: true,
  steps: [],
  ...over,
})

function walked(days: PlainVisit[][], steps: number, withinSec: number | null) {
  const walker = new Walker({ steps, withinSec })
  days.forEach((visits, day) => walker.walk(inColumns(visits), day, 0, visits.length))
  return walker.result()
}

/** People have no names in the result: they are compared as a bag. */
function bagOf({ visitors, depth, day, visit: visits, next }: Walked) {
  return Array.from({ length: visitors }, (_, i) =>
    [depth[i], day[i], visits[i], next[i]].join(' ')
  ).sort()
}

function bagOfReached(reached: Iterable<Reached>) {
  return [...reached].map((r) => [r.depth, r.day, r.visit, r.next].join(' ')).sort()
}

const plainVisit = fc.record({
  person: fc.integer({ min: 1, max: 4 }),
  startedAt: fc.integer({ min: 0, max: 30 }).map((hours) => MONDAY + hours * HOUR),
  mayEnter: fc.boolean(),
  steps: fc.array(
    fc.record({
      mask: fc.integer({ min: 0, max: 15 }),
      page: fc.integer({ min: 0, max: 3 }),
      after: fc.integer({ min: 0, max: 2 * HOUR }),
    }),
    { maxLength: 6 }
  ),
})
const plainDay = fc
  .array(plainVisit, { maxLength: 6 })
  .map((visits) =>
    visits
      .map((one) => ({ ...one, steps: one.steps.toSorted((a, b) => a.after - b.after) }))
      .sort((a, b) => a.startedAt - b.startedAt)
  )
const someDays = fc
  .array(plainDay, { maxLength: 3 })
  .map((days) =>
    days.map((visits, day) =>
      visits.map((one) => ({ ...one, startedAt: one.startedAt + day * DAY }))
    )
  )

test.group('Funnel walker', () => {
  test('says what trying every way says', ({ assert }) => {
    const within = fc.constantFrom(null, HOUR, 5 * HOUR, DAY, 90 * DAY)
    fc.assert(
      fc.property(someDays, fc.integer({ min: 2, max: 4 }), within, (days, steps, withinSec) => {
        const result = walked(days, steps, withinSec)
        const naive = [...naiveFunnel(days, steps, withinSec).values()]
        assert.deepEqual(bagOf(result), bagOfReached(naive))
        result.waits.forEach((waits, place) => {
          const expected = naive.flatMap((person) => person.waits[place] ?? [])
          assert.deepEqual([...waits].sort(), expected.sort(), `waits of step ${place}`)
        })
      }),
      { numRuns: 3000 }
    )
  })

  test('says the same wherever it is interrupted', ({ assert }) => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: 0, max: 6 }), (days, cut) => {
        const walker = new Walker({ steps: 3, withinSec: DAY })
        days.forEach((visits, day) => {
          const middle = Math.min(cut, visits.length)
          walker.walk(inColumns(visits), day, 0, middle)
          walker.walk(inColumns(visits), day, middle, visits.length)
        })
        assert.deepEqual(bagOf(walker.result()), bagOf(walked(days, 3, DAY)))
      })
    )
  })

  test('lets people do other things in between, and wants the order', ({ assert }) => {
    const inOrder = visit({ person: 1, steps: [step(1, 0), step(0, 5), step(2, 9), step(4, 20)] })
    const mixedUp = visit({ person: 2, steps: [step(4, 0), step(2, 5), step(1, 9)] })
    const { depth, waits } = walked([[inOrder, mixedUp]], 3, null)
    assert.deepEqual([...depth], [3, 1])
    assert.deepEqual(
      waits.map((one) => [...one]),
      [[], [9], [11]]
    )
  })

  test('takes one event for one step', ({ assert }) => {
    const both = [step(3, 0, 1), step(3, 10, 2)]
    assert.deepEqual([...walked([[visit({ steps: both.slice(0, 1) })]], 2, null).depth], [1])
    assert.deepEqual([...walked([[visit({ steps: both })]], 2, null).depth], [2])
  })

  test('begins again when the first beginning is too long ago', ({ assert }) => {
    const days = [0, 5, 6].map((day, i) => [
      visit({ startedAt: MONDAY + day * DAY, steps: [step(i === 2 ? 2 : 1, 0)] }),
    ])
    assert.deepEqual([...walked(days, 2, 2 * DAY).depth], [2])
    assert.deepEqual([...walked(days, 2, DAY).depth], [2])
    assert.deepEqual([...walked(days, 2, DAY - 1).depth], [1])
    assert.deepEqual([...walked(days, 2, null).depth], [1])
  })

  test('remembers many people apart', ({ assert }) => {
    const walker = new Walker({ steps: 2, withinSec: DAY })
    const size = 20_000
    const visits = Array.from({ length: size }, (_, i) =>
      visit({ steps: i % 2 ? [step(1, 0), step(2, 4)] : [step(1, 0)] })
    )
    for (const shift of [0, 3]) {
      const everybody = Uint32Array.from(
        { length: size },
        (_, i) => (i * 7 + shift * 7) % (7 * size)
      )
      walker.walk({ ...inColumns(visits), visitor: everybody }, 0, 0, size)
    }
    const { visitors, depth } = walker.result()
    assert.equal(visitors, size)
    assert.isTrue(depth.every((one) => one === 2))
  })

  test('medians are those of the sorted numbers', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (numbers) => {
        const sorted = numbers.toSorted((a, b) => a - b)
        const middle = numbers.length >> 1
        const expected = numbers.length
          ? numbers.length % 2
            ? sorted[middle]
            : (sorted[middle - 1] + sorted[middle]) / 2
          : null
        assert.equal(medianOf(Uint32Array.from(numbers)), expected)
      })
    )
  })
})
