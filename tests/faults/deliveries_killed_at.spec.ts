import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { until } from '#tests/support/until'
import { Receiver } from '#tests/support/receiver'
import { CONCURRENCY } from '#app/deliveries/policy/breaker'
import { makeSite } from '#tests/support/sites'
import { DeliveryWorker } from '#tests/faults/support/worker'
import {
  attemptsOf,
  convert,
  deliveriesOf,
  makeWebhook,
} from '#tests/functional/deliveries/destinations'

const MESSAGES = 12
const ROWS = 'SELECT FROM deliveries WHERE destination_id = ? FOR UPDATE'
const SLOW = { withinMs: 15_000 }

/** A dozen messages that are due, a worker that is not running yet, and a receiver that answers when it is let go. */
async function stage(cleanup: (hook: () => any) => void) {
  const site = await makeSite()
  const { promise: letGo, resolve } = Promise.withResolvers<void>()
  const receiver = await Receiver.start(cleanup, (response) => letGo.then(() => response.end()))
  const { id } = await makeWebhook(site, receiver.url)
  for (let i = 0; i < MESSAGES; i++) await convert(site)
  // What tests before this one have left would be claimed first.
  await db.connection('service').rawQuery('DELETE FROM deliveries WHERE destination_id <> ?', [id])
  const worker = new DeliveryWorker()
  cleanup(() => worker.kill())
  const states = async () => (await deliveriesOf(id)).map(({ state }) => state)
  return {
    ...{ receiver, worker, id, answer: resolve, states },
    /** What another worker makes of it. */
    finish: async () => {
      resolve()
      worker.start()
      const isDone = async () => (await states()).every((state) => state === 'delivered')
      await until(isDone, { what: 'the end', ...SLOW })
      await worker.kill()
    },
  }
}

/** Statements of the worker that wait for a lock of ours. Its own role may see them, the one of background work may not. */
async function waiting(like = '%'): Promise<{ pid: number }[]> {
  const { rows } = await db.connection('owner').rawQuery(
    `SELECT pid FROM pg_stat_activity
      WHERE application_name = 'opsmantik_deliveries' AND wait_event_type = 'Lock' AND datname = current_database()
        AND query LIKE ?`,
    [like]
  )
  return rows
}

/** Given back even if the test fails: everything would wait for it. */
async function holding(cleanup: (hook: () => any) => void, sql: string, bindings: string[] = []) {
  const lock = await db.connection('service').transaction()
  const release = () => lock.isCompleted || lock.rollback()
  cleanup(release)
  await lock.rawQuery(sql, bindings)
  return release
}

const stuck = (like?: string) =>
  until(async () => (await waiting(like)).length > 0, { what: 'a statement', ...SLOW })

test.group('The worker that sends is killed', () => {
  test('while it claims: what is claimed after its death is sent by another one', async ({
    assert,
    cleanup,
  }) => {
    const { receiver, worker, finish } = await stage(cleanup)
    const release = await holding(cleanup, 'LOCK TABLE deliveries IN SHARE MODE')
    worker.start()
    await stuck('%SKIP LOCKED%')
    await worker.kill()
    await release()
    // What frees the claims of the dead may have waited as well, and come after it.
    await until(async () => (await waiting()).length === 0, { what: 'the claim', ...SLOW })
    assert.isEmpty(receiver.received)
    await finish()
    assert.lengthOf(receiver.received, MESSAGES)
    assert.lengthOf(new Set(receiver.ids), MESSAGES)
  }).timeout(90_000)

  test('with some on their way and some only claimed: all come, by the same ids', async ({
    assert,
    cleanup,
  }) => {
    const { receiver, worker, states, finish } = await stage(cleanup)
    worker.start()
    await until(() => receiver.received.length === CONCURRENCY, { what: 'requests', ...SLOW })
    assert.isTrue((await states()).every((state) => state === 'sending'))
    const onTheirWay = [...receiver.ids]
    await worker.kill()
    await finish()
    assert.lengthOf(new Set(receiver.ids), MESSAGES)
    const twice = receiver.ids.filter((id, i, all) => all.indexOf(id) !== i)
    assert.sameMembers(twice, onTheirWay)
  }).timeout(90_000)

  test('between the answer and its record: it is sent again, by the same id', async ({
    assert,
    cleanup,
  }) => {
    const { receiver, worker, id, answer, finish } = await stage(cleanup)
    worker.start()
    await until(() => receiver.received.length === CONCURRENCY, { what: 'requests', ...SLOW })
    const release = await holding(cleanup, ROWS, [id])
    answer()
    await stuck()
    await worker.kill()
    for (const { pid } of await waiting()) {
      await db.connection('owner').rawQuery('SELECT pg_terminate_backend(?)', [pid])
    }
    await until(async () => (await waiting()).length === 0, { what: 'their end', ...SLOW })
    await release()
    assert.isEmpty(await attemptsOf(id), 'nothing was written down')
    const taken = new Set(receiver.ids)
    await finish()
    assert.lengthOf(new Set(receiver.ids), MESSAGES)
    const twice = receiver.ids.filter((one, i, all) => all.indexOf(one) !== i)
    assert.sameMembers([...new Set(twice)], [...taken])
  }).timeout(90_000)

  test('while it records: what is recorded after its death counts', async ({ assert, cleanup }) => {
    const { receiver, worker, id, answer, finish } = await stage(cleanup)
    worker.start()
    await until(() => receiver.received.length === CONCURRENCY, { what: 'requests', ...SLOW })
    const release = await holding(cleanup, ROWS, [id])
    answer()
    await stuck()
    await worker.kill()
    await release()
    await until(async () => (await attemptsOf(id)).length > 0, { what: 'the record', ...SLOW })
    await finish()
    assert.lengthOf(new Set(receiver.ids), MESSAGES)
  }).timeout(90_000)
})

test.group('Several workers', () => {
  test('are told at once of what another process has stored', async ({ assert, cleanup }) => {
    const site = await makeSite()
    const receiver = await Receiver.start(cleanup)
    await makeWebhook(site, receiver.url)
    const workers = [new DeliveryWorker().start(), new DeliveryWorker().start()]
    for (const worker of workers) cleanup(() => worker.kill())
    const told = async (count: number) => {
      await convert(site)
      await until(() => receiver.received.length === count, { what: 'it', ...SLOW })
    }
    await told(1)
    const startedAt = Date.now()
    const rounds = 20
    // Each follows the end of the one before; who only looked once a second would need as many of them.
    for (let i = 2; i <= rounds + 1; i++) await told(i)
    assert.isBelow(Date.now() - startedAt, (rounds * 1_000) / 3)
    assert.lengthOf(new Set(receiver.ids), rounds + 1)
  }).timeout(90_000)
})
