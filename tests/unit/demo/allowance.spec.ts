import { test } from '@japa/runner'
import { Allowance } from '#app/demo/live/allowance'

const NOW = Date.UTC(2026, 10, 22)

function told(limit: number, remaining: number, resetSec: number) {
  const allowance = new Allowance()
  const headers = {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(resetSec),
  }
  allowance.learn(new Headers(headers), NOW)
  return allowance
}

test.group('Demo: how fast a server may be asked', () => {
  test('a server that names no limit has none', ({ assert }) => {
    const allowance = new Allowance()
    assert.equal(allowance.waitMs(NOW), 0)
    allowance.learn(new Headers(), NOW)
    assert.equal(allowance.waitMs(NOW), 0)
    assert.isNull(allowance.limit)
  })

  test('while more than half is left there is no hurry to save', ({ assert }) => {
    assert.equal(told(100, 51, 60).waitMs(NOW), 0)
  })

  test('then the rest is spread over the rest of the minute, less a reserve', ({ assert }) => {
    const allowance = told(100, 50, 30)
    assert.equal(allowance.waitMs(NOW), 1_000)
    assert.equal(allowance.waitMs(NOW + 400), 600)
    assert.equal(allowance.waitMs(NOW + 1_000), 0)
  })

  test('the reserve belongs to others', ({ assert }) => {
    assert.equal(told(100, 20, 30).waitMs(NOW), 30_000)
    assert.equal(told(100, 0, 30).waitMs(NOW + 30_000), 0)
  })

  test('it can never use up what the server gives', ({ assert }) => {
    const limit = 100
    let remaining = limit
    let sent = 0
    const allowance = new Allowance()
    for (let now = NOW; now < NOW + 60_000; now += 10) {
      if (allowance.waitMs(now) > 0) continue
      sent++
      const reset = Math.ceil((NOW + 60_000 - now) / 1000)
      const headers = {
        'RateLimit-Limit': String(limit),
        'RateLimit-Remaining': String(--remaining),
        'RateLimit-Reset': String(reset),
      }
      allowance.learn(new Headers(headers), now)
    }
    assert.isAtMost(sent, 80)
    assert.isAtLeast(sent, 75)
  })
})
