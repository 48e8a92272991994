import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { RateLimit, type Allowance } from '#app/collect/rate_limit'

/** A process that is alone knows at once. */
function take(limit: RateLimit, address: string) {
  return limit.take(address) as Allowance
}

test.group('Rate limit', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('counts each address by itself, for a minute from its first request', ({ assert }) => {
    const start = Date.UTC(2026, 0, 1)
    const limit = new RateLimit('sync', 2)
    clock.freeze(new Date(start))
    assert.deepEqual(take(limit, 'a'), { isAllowed: true, limit: 2, remaining: 1, resetSec: 60 })
    clock.freeze(new Date(start + 59_000))
    assert.include(take(limit, 'a'), { isAllowed: true, remaining: 0, resetSec: 1 })
    assert.include(take(limit, 'a'), { isAllowed: false, remaining: 0 })
    assert.isTrue(take(limit, 'b').isAllowed)
    clock.freeze(new Date(start + 60_000))
    assert.isTrue(take(limit, 'a').isAllowed)
  })
})
