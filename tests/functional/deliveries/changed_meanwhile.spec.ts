import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { Webhook } from 'standardwebhooks'
import { CONCURRENCY } from '#app/deliveries/policy/breaker'
import { Receiver } from '#tests/support/receiver'
import { runWorker } from '#app/deliveries/run_worker'
import { deliverDue } from '#app/deliveries/deliver_due'
import { sendTest } from '#app/deliveries/actions/send_test'
import { rotateKey } from '#app/deliveries/actions/rotate_key'
import { endpointToChange } from '#app/deliveries/actions/changing_endpoint'
import { editEndpoint } from '#app/deliveries/actions/edit_endpoint'
import { removeEndpoint } from '#app/deliveries/actions/remove_endpoint'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { pauseEndpoint, resumeEndpoint } from '#app/deliveries/actions/switch_endpoint'
import { convert, deliveriesOf, makeWebhook } from '#tests/functional/deliveries/destinations'

const MESSAGES = 12

/**
 * A worker that has claimed a dozen messages, of which as many are on their way as may be at a time: their receiver answers when
 * it is let go.
 */
async function stage(cleanup: (hook: () => any) => void, status = 200) {
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  const { promise: letGo, resolve } = Promise.withResolvers<void>()
  const receiver = await Receiver.start(cleanup, (response) =>
    letGo.then(() => response.writeHead(status).end())
  )
  const watcher = await Receiver.start(cleanup)
  const { id, secret } = await makeWebhook(site, receiver.url, { headers: 'X-Key: first' })
  const { id: watching } = await makeWebhook(site, watcher.url, { events: ['ping'] })
  const statesOf = async () => (await deliveriesOf(id)).map(({ state }) => state)
  for (let i = 0; i < MESSAGES; i++) await convert(site)
  const stop = new AbortController()
  const worker = runWorker(stop.signal)
  cleanup(() => stop.abort())
  const areClaimed = async () =>
    receiver.received.length === CONCURRENCY &&
    (await statesOf()).every((state) => state === 'sending')
  await until(areClaimed, { what: 'messages that are claimed' })
  const scope = { kind: 'site', id: site.id } as const
  return {
    ...{ user, receiver, id, secret, scope },
    /** The worker hears of changes in their order: when it has sent this test it knows of those before. */
    seen: async () => {
      const { length } = watcher.received
      await sendTest(user, scope, watching)
      await until(() => watcher.received.length > length, { what: 'the test' })
    },
    edit: async (settings: Record<string, string>) => {
      const { version } = await endpointToChange(user, scope, id)
      await editEndpoint(user, scope, id, { settings, events: ['conversion.created'], version })
    },
    finish: async () => {
      resolve()
      await until(async () => !(await statesOf()).includes('sending'), { what: 'the answers' })
      stop.abort()
      await worker
    },
    statesOf,
  }
}

test.group('What a person says while messages are on their way', () => {
  test('paused: what was claimed is not sent, but kept until it goes on', async ({
    assert,
    cleanup,
  }) => {
    const { user, scope, id, receiver, finish, seen, statesOf } = await stage(cleanup)
    await pauseEndpoint(user, scope, id)
    await seen()
    await finish()
    assert.lengthOf(receiver.received, CONCURRENCY)
    assert.lengthOf(
      (await statesOf()).filter((state) => state === 'waiting'),
      MESSAGES - CONCURRENCY
    )
    await resumeEndpoint(user, scope, id)
    await deliverDue()
    assert.lengthOf(new Set(receiver.ids), MESSAGES)
    assert.lengthOf(receiver.received, MESSAGES)
  })

  test('deleted: nothing more is sent', async ({ assert, cleanup }) => {
    const { user, scope, id, receiver, finish, seen } = await stage(cleanup)
    await removeEndpoint(user, scope, id)
    await seen()
    await finish()
    assert.lengthOf(receiver.received, CONCURRENCY)
  })

  test('a secret that ended at once signs nothing more', async ({ assert, cleanup }) => {
    const { user, scope, id, receiver, secret, finish, seen } = await stage(cleanup)
    const newer = await rotateKey(user, scope, id, 0)
    await seen()
    await finish()
    assert.lengthOf(receiver.received, MESSAGES)
    const signedWith = (key: string) =>
      receiver.received.filter(({ body, headers }) => {
        try {
          return new Webhook(key).verify(body, headers)
        } catch {
          return false
        }
      }).length
    assert.equal(signedWith(secret), CONCURRENCY)
    assert.equal(signedWith(newer), MESSAGES - CONCURRENCY)
  })

  test('another address: what was claimed goes there', async ({ assert, cleanup }) => {
    const { edit, receiver, finish, seen } = await stage(cleanup)
    const other = await Receiver.start(cleanup)
    await edit({ url: other.url, headers: 'X-Key: second' })
    await seen()
    await finish()
    assert.lengthOf(receiver.received, CONCURRENCY)
    assert.lengthOf(other.received, MESSAGES - CONCURRENCY)
  })

  test('410 from where it went before does not switch off where it goes now', async ({
    assert,
    cleanup,
  }) => {
    const { id, edit, finish, seen, statesOf } = await stage(cleanup, 410)
    const other = await Receiver.start(cleanup)
    await edit({ url: other.url, headers: 'X-Key: second' })
    await seen()
    await finish()
    const [{ state }] = await rowsOf('SELECT state FROM destinations WHERE id = ?', [id])
    assert.equal(state, 'active')
    await rowsOf('UPDATE deliveries SET next_attempt_at = now() WHERE destination_id = ?', [id])
    await deliverDue()
    assert.lengthOf(other.received, MESSAGES, 'also those that the old one refused')
    assert.isTrue((await statesOf()).every((one) => one === 'delivered'))
  })
})
