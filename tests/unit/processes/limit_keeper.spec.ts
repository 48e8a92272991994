import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { RateLimit } from '#app/collect/rate_limit'
import { LimitKeeper } from '#app/processes/limit_keeper'
import type { CommonCount, CountedLimit, Grant } from '#app/collect/common_count'
import type { FromParent } from '#app/processes/limit_messages'

/** A process and its channel to the keeper: messages take a turn of the loop each way. */
class Process implements CommonCount {
  #limits = new Map<string, CountedLimit>()
  #asked = new Map<number, (grant: Grant) => void>()
  #last = 0
  isSilent = false

  constructor(
    private keeper: LimitKeeper,
    readonly processes: number
  ) {
    keeper.add(this)
  }

  add(name: string, limit: CountedLimit) {
    this.#limits.set(name, limit)
  }

  take(name: string, whom: string, what: { limit: number; spent: number; endsAt: number }) {
    const ask = ++this.#last
    const { promise, resolve } = Promise.withResolvers<Grant>()
    this.#asked.set(ask, resolve)
    setImmediate(() =>
      this.keeper.hear(this, { limits: 'take', ask, key: `${name} ${whom}`, ...what })
    )
    return promise
  }

  send(message: FromParent) {
    if (!this.isSilent) setImmediate(() => this.#hear(message))
  }

  #hear(message: FromParent) {
    if (message.limits === 'granted') return this.#asked.get(message.ask)!(message)
    const [name, whom] = message.key.split(' ')
    const limit = this.#limits.get(name)!
    if (message.limits === 'exhausted') return limit.exhaust(whom, message.endsAt)
    const spent = limit.becomeCommon(whom, message.endsAt)
    this.keeper.hear(this, { limits: 'spent', key: message.key, spent })
  }
}

function limitsOf(processes: number, limit: number) {
  const keeper = new LimitKeeper()
  const all = Array.from({ length: processes }, () => new Process(keeper, processes))
  return { keeper, all, limits: all.map((one) => new RateLimit('sync', limit, one)) }
}

async function allowed(takes: ReturnType<RateLimit['take']>[]) {
  return (await Promise.all(takes)).filter(({ isAllowed }) => isAllowed).length
}

test.group('A limit of several processes', (group) => {
  group.each.teardown(() => clock.freeze(null))

  for (const [processes, limit] of [
    [2, 100],
    [2, 1],
    [3, 10],
    [8, 5],
  ]) {
    test(`${limit} of ${processes} processes, all at once`, async ({ assert }) => {
      const { limits } = limitsOf(processes, limit)
      const takes = Array.from({ length: limit * 10 }, (_, i) => limits[i % processes].take('a'))
      assert.equal(await allowed(takes), limit)
      assert.equal(await allowed(limits.map((one) => one.take('a'))), 0)
      for (const one of limits) assert.isTrue(one.isExhausted('a'))
      assert.equal(await allowed([limits[0].take('b')]), 1)
    })
  }

  test('all of it for who comes to one process only', async ({ assert }) => {
    const { limits } = limitsOf(2, 10)
    for (let left = 9; left >= 0; left--) {
      assert.isTrue((await limits[0].take('a')).isAllowed)
    }
    assert.isFalse((await limits[0].take('a')).isAllowed)
    assert.isFalse((await limits[1].take('a')).isAllowed)
  })

  test('as many again in the next minute', async ({ assert }) => {
    const start = Date.UTC(2026, 0, 1)
    clock.freeze(new Date(start))
    const { limits } = limitsOf(2, 4)
    const some = () => Array.from({ length: 8 }, (_, i) => limits[i % 2].take('a'))
    assert.equal(await allowed(some()), 4)
    clock.freeze(new Date(start + 60_000))
    assert.equal(await allowed(some()), 4)
  })

  test('a process that does not answer is not waited for, and counts when it does', async ({
    assert,
  }) => {
    const { keeper, all, limits } = limitsOf(2, 10)
    all[1].isSilent = true
    assert.equal(await allowed(Array.from({ length: 7 }, () => limits[0].take('a'))), 7)
    keeper.hear(all[1], { limits: 'spent', key: 'sync a', spent: 2 })
    assert.equal(await allowed(Array.from({ length: 5 }, () => limits[0].take('a'))), 1)
  })

  test('nobody waits for a process that has gone', async ({ assert }) => {
    const { keeper, all, limits } = limitsOf(2, 10)
    all[1].isSilent = true
    const takes = Array.from({ length: 10 }, () => limits[0].take('a'))
    setImmediate(() => setImmediate(() => keeper.remove(all[1])))
    assert.equal(await allowed(takes), 10)
  })
})
