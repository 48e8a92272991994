import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { anEvent } from '#tests/faults/support/traffic'
import { queueStage } from '#tests/faults/support/queue_stage'
import { obstacleToRedis } from '#tests/faults/support/redis_server'

const obstacle = obstacleToRedis()

/** What the public door would have put there. */
function waiting(site: { publicId: string; domain: string }, over: Record<string, unknown> = {}) {
  const id = crypto.randomUUID()
  return {
    site: site.publicId,
    receivedAt: Date.now(),
    id,
    sid: crypto.randomUUID(),
    url: `https://${site.domain}/`,
    referrer: null,
    category: 'interaction',
    action: 'view',
    label: id,
    value: null,
    metadata: { fp: 'somebody' },
    fingerprint: 'somebody',
    rememberedClickIds: {},
    landing: { clickIds: {}, utm: {}, adParams: {} },
    clientTime: null,
    sentTime: null,
    address: '127.0.0.1',
    userAgent: 'Mozilla/5.0',
    purpose: null,
    language: null,
    gpc: false,
    dnt: false,
    ...over,
  }
}

test.group('A queue, in which anything may stand', (group) => {
  group.tap((each) => each.tags(['@slow']).skip(obstacle !== null, obstacle ?? ''))

  test('what cannot be read is put aside and the rest is stored', async ({ assert, cleanup }) => {
    const on = await queueStage(cleanup)
    const { redis, queue } = on
    const [site] = on.sites
    const good = waiting(site)
    const put = (shard: number, ...fields: string[]) =>
      redis.cli('XADD', queue.stream(shard), '*', ...fields)
    await put(3, 'nonsense', 'x')
    await put(3, 'v', '1', 'd', '{"not":"a list"}')
    await put(3, 'v', '1', 'd', '[{"site":5}]')
    await put(3, 'v', '1', 'n', '-5', 'b', '1e9', 'd', '[')
    await put(3, 'v', '0', 'd', JSON.stringify([waiting(site)]))
    await put(3, 'v', '1', 'd', JSON.stringify([waiting({ ...site, publicId: 'nowhere' })]))
    await put(3, 'v', '1', 'd', JSON.stringify([waiting(site, { landing: { clickIds: null } })]))
    await put(3, 'v', '1', 'd', JSON.stringify([waiting(site, { sid: 'no uuid' }), good]))
    await redis.cli('SET', queue.stream(5), 'no stream at all')

    await until(async () => Number(await redis.cli('XLEN', queue.stream(3))) === 0, {
      what: 'a shard without garbage',
      withinMs: 30_000,
    })
    const stored = await on.cluster.query('SELECT event_label FROM events WHERE site_id = $1', [
      site.id,
    ])
    assert.deepEqual(stored, [{ event_label: good.label }])

    const told = (await on.ace('queue:dead', '--json')).split('\n').map((line) => JSON.parse(line))
    assert.sameMembers(
      told.map(({ reason }) => reason),
      [
        ...['unreadable', 'unreadable', 'unreadable', 'unreadable'],
        ...['unknown_version', 'unknown_version', 'site_is_gone', 'unstorable'],
      ]
    )
    const health = await on.app.health()
    assert.equal(health!.status, 200)
    assert.include(JSON.stringify(health!.body), 'Something else writes into this Redis')
    await redis.cli('DEL', queue.stream(5))
    assert.include(JSON.stringify((await on.app.health())!.body), '8 dead letters')
  }).timeout(120_000)

  test('dead letters are stored when it is possible again, once, or thrown away', async ({
    assert,
    cleanup,
  }) => {
    const on = await queueStage(cleanup)
    const [site] = on.sites
    const event = waiting(site)
    await on.cluster.query('UPDATE sites SET removed_at = now() WHERE id = $1', [site.id])
    for (const shard of [2, 9])
      await on.redis.cli(
        'XADD',
        on.queue.stream(shard),
        '*',
        'v',
        '1',
        'd',
        JSON.stringify([event])
      )
    await until(async () => (await on.queue.dead()) === 2, {
      what: 'dead letters',
      withinMs: 30_000,
    })

    assert.equal(JSON.parse(await on.ace('queue:replay', '--json', '--reason=other')).replayed, 0)
    await on.cluster.query('UPDATE sites SET removed_at = NULL WHERE id = $1', [site.id])
    await until(
      async () => {
        await on.ace('queue:replay', '--json')
        await on.queue.isDrained()
        return (await on.queue.dead()) === 0
      },
      { what: 'no dead letters', withinMs: 60_000 }
    )
    const rows = await on.cluster.query('SELECT id FROM events WHERE site_id = $1', [site.id])
    assert.deepEqual(rows, [{ id: event.id }])

    await on.redis.cli('XADD', on.queue.stream(2), '*', 'v', '9', 'd', 'x')
    await until(async () => (await on.queue.dead()) === 1, {
      what: 'a dead letter',
      withinMs: 30_000,
    })
    await assert.rejects(() => on.ace('queue:discard', '--json'))
    assert.equal(JSON.parse(await on.ace('queue:discard', '--json', '--all')).discarded, 1)
    assert.equal(await on.queue.dead(), 0)
    assert.deepEqual([await on.queue.counted('events'), await on.queue.counted('bytes')], [0, 0])
  }).timeout(180_000)

  test('a full queue says come again, and takes in when there is room', async ({
    assert,
    cleanup,
  }) => {
    const on = await queueStage(cleanup, {
      settings: { INGEST_WORKER: 'off', INGEST_QUEUE_MB: '1' },
    })
    const load = await on.underLoad()
    await on.refuses(20, 60_000)
    await on.addWorker()
    await load.stop()
    await on.queue.isDrained()
    assert.deepEqual(await on.violations(), [])
    assert.deepEqual([await on.queue.counted('events'), await on.queue.counted('bytes')], [0, 0])
  }).timeout(180_000)

  test('Redis without memory refuses, and loses nothing', async ({ assert, cleanup }) => {
    const on = await queueStage(cleanup)
    const load = await on.underLoad()
    await on.redis.cli('CONFIG', 'SET', 'maxmemory', '1')
    await on.refuses(10)
    await on.redis.cli('CONFIG', 'SET', 'maxmemory', '0')
    await on.accepts(50)
    await load.stop()
    await on.queue.isDrained()
    assert.deepEqual(await on.violations(), [])
    assert.deepEqual([await on.queue.counted('events'), await on.queue.counted('bytes')], [0, 0])
  }).timeout(120_000)

  test('Redis that hangs is not waited for', async ({ assert, cleanup }) => {
    const on = await queueStage(cleanup)
    const load = await on.underLoad()
    on.redis.pause()
    await on.refuses(5, 30_000)
    on.redis.resume()
    await on.accepts(50)
    await load.stop()
    await on.queue.isDrained()
    assert.deepEqual(await on.violations(), [])
  }).timeout(120_000)

  test('Redis that keeps nothing is told of, loudly', async ({ assert, cleanup }) => {
    const on = await queueStage(cleanup, { options: ['--appendonly', 'no', '--save', ''] })
    const health = await on.app.health()
    assert.equal(health!.status, 200)
    assert.include(JSON.stringify(health!.body), 'set appendonly yes and appendfsync always')
    assert.include(on.app.tail(), 'What is acknowledged can be lost')

    await on.redis.cli('CONFIG', 'SET', 'appendonly', 'yes')
    assert.include(JSON.stringify((await on.app.health())!.body), 'may lose the last second')
    await on.redis.cli('CONFIG', 'SET', 'appendfsync', 'always')
    await on.redis.cli('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru')
    assert.include(JSON.stringify((await on.app.health())!.body), 'throws away what waits')

    await on.redis.kill()
    assert.equal((await on.app.health())!.status, 503)
  }).timeout(120_000)
})

test.group('With a queue', (group) => {
  group.tap((each) => each.skip(obstacle !== null, obstacle ?? ''))

  test('answers tell what is known, and no more', async ({ assert, cleanup }) => {
    const on = await queueStage(cleanup, { settings: { INGEST_WORKER: 'off' } })
    const [site, other] = on.sites
    const single = await on.sender.post(anEvent(site))
    assert.deepEqual([single.status, single.body], [202, { status: 'queued', score: null }])
    const foreign = anEvent(other)
    const batch = await on.sender.post({ events: [anEvent(site), anEvent(site), foreign] })
    assert.equal(batch.status, 202)
    assert.deepEqual(batch.body, {
      status: 'queued',
      score: null,
      accepted: 2,
      duplicates: null,
      dropped: [{ id: foreign.id, reason: 'other_site' }],
    })
    const health = JSON.stringify((await on.app.health())!.body)
    assert.include(health, 'No worker stores what waits')

    await on.addWorker()
    await on.queue.isDrained()
    const stored = await on.cluster.query('SELECT count(*)::int AS count FROM events')
    assert.deepEqual(stored, [{ count: 3 }])
  }).timeout(120_000)
})
