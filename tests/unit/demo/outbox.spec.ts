import { test } from '@japa/runner'
import { Outbox } from '#app/demo/live/outbox'
import { calendarOf } from '#app/demo/traffic/rhythm'
import { visitsOf } from '#app/demo/traffic/visits_of'
import { londonPlumber } from '#app/demo/catalogue/london_plumber'
import { trackedEvents, type TrackedEvent } from '#app/demo/traffic/visit'

const UNTIL = new Date('2026-11-22T20:00:00Z')
const [first, second, third] = visitsOf(londonPlumber, calendarOf(londonPlumber, UNTIL, 1), 'test')
const event = (ec: TrackedEvent['ec']) => ({ ...trackedEvents(first, 'x')[0], ec })

test.group('Demo: what a visitor sends when', () => {
  test('an event waits for company, a conversion does not', ({ assert }) => {
    const outbox = new Outbox()
    const ordinary = event('interaction')
    outbox.add(first, ordinary, 0)
    assert.isNull(outbox.next(1_999))
    assert.deepEqual(outbox.next(2_000)?.events, [ordinary])

    outbox.add(second, event('conversion'), 100)
    assert.equal(outbox.next(100)?.visit, second)
  })

  test('when many wait: conversions, then those whom nobody has seen yet', ({ assert }) => {
    const outbox = new Outbox()
    outbox.add(first, event('interaction'), 0)
    outbox.add(second, event('acquisition'), 100)
    assert.equal(outbox.next(5_000)?.visit, second)
    outbox.add(third, event('conversion'), 200)
    assert.equal(outbox.next(5_000)?.visit, third)
  })

  test('one request speaks for one browser, with all it has to say', ({ assert }) => {
    const outbox = new Outbox()
    const mine = [event('interaction'), event('interaction')]
    for (const one of mine) outbox.add(first, one, 0)
    outbox.add(second, event('interaction'), 1)
    assert.deepEqual(outbox.next(5_000), { visit: first, events: mine })
    assert.equal(outbox.size, 3)
  })

  test('what was sent stays until it is known to be taken', ({ assert }) => {
    const outbox = new Outbox()
    outbox.add(first, event('conversion'), 0)
    const parcel = outbox.next(0)!
    assert.deepEqual(outbox.next(0), parcel)
    const later = event('interaction')
    outbox.add(first, later, 10)
    outbox.forget(parcel, 20)
    assert.isNull(outbox.next(2_019))
    assert.deepEqual(outbox.next(2_020)?.events, [later])
  })

  test('a request takes at most fifty', ({ assert }) => {
    const outbox = new Outbox()
    for (let i = 0; i < 60; i++) outbox.add(first, event('interaction'), 0)
    const parcel = outbox.next(2_000)!
    assert.lengthOf(parcel.events, 50)
    outbox.forget(parcel, 2_000)
    assert.equal(outbox.size, 10)
  })
})
