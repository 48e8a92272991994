import { test } from '@japa/runner'
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { queueStage } from '#tests/faults/support/queue_stage'
import { obstacleToRedis } from '#tests/faults/support/redis_server'

/** More of them on a machine that has the time: `FAULT_ROUNDS=50 npm run test:faults`. */
const ROUNDS = Number(process.env.FAULT_ROUNDS || 3)

test.group('With a queue, at any moment', (group) => {
  const obstacle = obstacleToRedis()
  group.tap((each) => each.tags(['@slow']).skip(obstacle !== null, obstacle ?? ''))

  test('the application with its worker is killed', async ({ assert, cleanup }) => {
    const on = await queueStage(cleanup)
    const load = await on.underLoad()
    for (let round = 1; round <= ROUNDS; round++) {
      await sleep(randomInt(500))
      await on.app.kill()
      await on.app.start()
      await on.accepts(50)
    }
    await load.stop()
    await on.queue.isDrained()

    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations({ mayBreak: true }), [])
    assert.equal(await on.queue.dead(), 0)
    assert.deepEqual([await on.queue.counted('events'), await on.queue.counted('bytes')], [0, 0])
  }).timeout(120_000 + ROUNDS * 20_000)

  test('Redis is killed', async ({ assert, cleanup }) => {
    const on = await queueStage(cleanup)
    const load = await on.underLoad()
    for (let round = 1; round <= ROUNDS; round++) {
      await sleep(randomInt(500))
      await on.redis.kill()
      await on.refuses(1)
      await on.redis.start()
      await on.accepts(50)
    }
    await load.stop()
    await on.queue.isDrained()

    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations(), [])
    assert.deepEqual([await on.queue.counted('events'), await on.queue.counted('bytes')], [0, 0])
  }).timeout(120_000 + ROUNDS * 20_000)

  test('PostgreSQL is killed and nobody outside notices', async ({ assert, cleanup }) => {
    const on = await queueStage(cleanup)
    const load = await on.underLoad()
    for (let round = 1; round <= ROUNDS; round++) {
      await sleep(randomInt(500))
      await on.cluster.kill()
      await on.accepts(50)
      await on.cluster.start()
    }
    await load.stop()
    await on.queue.isDrained()

    assert.equal(on.ledger.count(503), 0)
    assert.deepEqual(await on.violations(), [])
    assert.equal(await on.queue.dead(), 0)
  }).timeout(120_000 + ROUNDS * 20_000)

  test('one of two workers is killed, and the other one takes over', async ({
    assert,
    cleanup,
  }) => {
    const on = await queueStage(cleanup, { settings: { INGEST_WORKER: 'off' } })
    const load = await on.underLoad()
    let worker = await on.addWorker()
    await on.addWorker()
    for (let round = 1; round <= ROUNDS; round++) {
      await sleep(randomInt(2_000))
      await worker.kill()
      worker = await on.addWorker()
      await on.accepts(50)
    }
    await load.stop()
    await on.queue.isDrained()

    assert.deepEqual(await on.violations(), [])
    assert.equal(await on.queue.dead(), 0)
    assert.deepEqual([await on.queue.counted('events'), await on.queue.counted('bytes')], [0, 0])
  }).timeout(120_000 + ROUNDS * 20_000)

  test('a worker that was asleep comes back with what another one has done', async ({
    assert,
    cleanup,
  }) => {
    const on = await queueStage(cleanup, { settings: { INGEST_WORKER: 'off' } })
    const sleeper = await on.addWorker()
    const load = await on.underLoad()
    await on.addWorker()
    await sleep(1_000)
    sleeper.signal('SIGSTOP')
    await sleep(7_000) // longer than its share is kept for it
    sleeper.signal('SIGCONT')
    await on.accepts(200)
    await load.stop()
    await on.queue.isDrained()

    assert.deepEqual(await on.violations(), [])
    assert.deepEqual([await on.queue.counted('events'), await on.queue.counted('bytes')], [0, 0])
  }).timeout(120_000)
})
