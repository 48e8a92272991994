import { test } from '@japa/runner'
import { waitForTurn } from '#app/ads/google/request_budget'

test.group('The budget of requests', () => {
  test('lets a few go at once, and the others one after the other', async ({ assert }) => {
    const budget = { name: crypto.randomUUID(), perMinute: 610, burst: 10 }
    const began = performance.now()
    const times: number[] = []
    const turns = Array.from({ length: 15 }, async () => {
      await waitForTurn(budget)
      times.push(performance.now() - began)
    })
    await Promise.all(turns)
    const [first, last] = [times[9], times[14]]
    assert.isAtLeast(last, 490, 'five more, a tenth of a second each')
    assert.isBelow(first, last)
  })

  test('one budget knows nothing of another', async ({ assert }) => {
    const began = performance.now()
    const names = Array.from({ length: 20 }, () => crypto.randomUUID())
    await Promise.all(names.map((name) => waitForTurn({ name, perMinute: 2, burst: 1 })))
    assert.isBelow(performance.now() - began, 20_000)
  })
})
