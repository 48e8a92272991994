import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { RateLimit } from '#app/collect/rate_limit'

test.group('Rate limit', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('counts each address by itself, for a minute from its first request', ({ assert }) => {
    const start = Date.UTC(2026, 0, 1)
    const limit = new RateLimit('sync', 2)
    clock.freeze(new Date(start))
    assert.deepEqual(limit.take('a'), { isAllowed: true, limit: 2, remaining: 1, resetSec: 60 })
    clock.freeze(new Date(start + 59_000))
    assert.include(limit.take('a'), { isAllowed: true, remaining: 0, resetSec: 1 })
    assert.include(limit.take('a'), { isAllowed: false, remaining: 0 })
    assert.isTrue(limit.take('b').isAllowed)
    clock.freeze(new Date(start + 60_000))
    assert.isTrue(limit.take('a').isAllowed)
  })
})
