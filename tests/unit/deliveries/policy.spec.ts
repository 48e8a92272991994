import { test } from '@japa/runner'
import { Breaker, CONCURRENCY } from '#app/deliveries/policy/breaker'
import { MAX_ATTEMPTS, nextAttemptAt } from '#app/deliveries/policy/schedule'
import { judgeFailing } from '#app/deliveries/policy/giving_up'
import { hideSecrets } from '#app/deliveries/hide_secrets'

const now = new Date('2026-01-01T00:00:00Z')
const HOUR = 3_600_000

test.group('When to try again', () => {
  test('the schedule of the specification, to the second', ({ assert }) => {
    let total = 0
    for (let failures = 1; failures < MAX_ATTEMPTS; failures++) {
      total += nextAttemptAt(failures, { now, chance: 0.5 })!.getTime() - now.getTime()
    }
    assert.equal(total / 1000, 75 * 3600 + 35 * 60 + 5)
    assert.isNull(nextAttemptAt(MAX_ATTEMPTS, { now, chance: 0.5 }))
  })

  test('a fifth earlier or later, by chance', ({ assert }) => {
    const after = (chance: number) => nextAttemptAt(2, { now, chance })!.getTime() - now.getTime()
    assert.deepEqual([after(0), after(0.5), after(1)], [240_000, 300_000, 360_000])
  })

  test('never before the receiver wants it, never more than a day after', ({ assert }) => {
    const after = (afterSec: number) =>
      (nextAttemptAt(1, { now, chance: 0, afterSec })!.getTime() - now.getTime()) / 1000
    assert.deepEqual(
      [after(0), after(-9), after(60), after(1e12), after(Infinity)],
      [4, 4, 60, 86_400, 86_400]
    )
  })
})

test.group('A destination that fails', () => {
  test('is left alone after five failures, then asked once, then trusted again', ({ assert }) => {
    const breaker = new Breaker()
    for (let i = 0; i < 4; i++) breaker.failed(0)
    assert.equal(breaker.limitAt(0), CONCURRENCY)
    breaker.failed(0)
    assert.equal(breaker.limitAt(29_999), 0)
    assert.equal(breaker.limitAt(30_000), 1)
    breaker.failed(30_000)
    assert.equal(breaker.limitAt(89_999), 0, 'twice as long')
    breaker.succeeded()
    assert.equal(breaker.limitAt(30_001), CONCURRENCY)
  })

  test('is never left alone for more than ten minutes', ({ assert }) => {
    const breaker = new Breaker()
    let at = 0
    for (let i = 0; i < 50; i++) {
      breaker.failed(at, 1e9)
      assert.isAtMost(breaker.openUntil - at, 600_000)
      at = Math.max(at, breaker.openUntil)
    }
  })

  test('what was on its way already when it was left alone makes it no longer', ({ assert }) => {
    const breaker = new Breaker()
    for (let i = 0; i < 5 + CONCURRENCY; i++) breaker.failed(0)
    assert.equal(breaker.openUntil, 30_000)
  })

  test('for three days is warned about, for five switched off', ({ assert }) => {
    const since = (hours: number) => new Date(now.getTime() - hours * HOUR)
    assert.isNull(judgeFailing(since(71), null, now))
    assert.equal(judgeFailing(since(73), null, now), 'warn')
    assert.isNull(judgeFailing(since(73), since(1), now))
    assert.equal(judgeFailing(since(120), since(40), now), 'disable')
  })
})

test.group('Secrets', () => {
  test('are taken out of what a server repeats, in whatever form', ({ assert }) => {
    const hide = hideSecrets(['Authorization: Bearer abc"def+ghi\nX-Key: 12345', 'whsec_AAAA'])
    for (const said of [
      'you sent Bearer abc"def+ghi',
      'token abc"def+ghi is wrong',
      JSON.stringify({ token: 'abc"def+ghi' }),
      `?token=${encodeURIComponent('abc"def+ghi')}`,
      'key 12345',
      'signed with whsec_AAAA',
    ]) {
      assert.include(hide(said), '[secret]', said)
      assert.notMatch(hide(said), /def|12345|AAAA/)
    }
    assert.equal(hide('nothing to hide'), 'nothing to hide')
  })
})
