import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { hostOf } from '#app/plugins/host'
import plugin from '#plugins/ad_networks/meta/plugin'
import { answer, MetaServer } from '#tests/support/meta_server'
import type { OfflineConversion } from '#app/plugins/contracts/ad_network'

/** The plugin over the guarded client of the host, against a Meta that is picky. */
test.group('Meta, over HTTP', (group) => {
  let meta: MetaServer

  group.each.setup(async () => {
    meta = await MetaServer.start(() => {})
    return () => meta.stop()
  })

  /** The client that all plugins get, led to the fake. */
  const host = () => {
    const { fetch, ...rest } = hostOf({ publicId: '0123456789abcdef' }, plugin, null)
    const there = (url: string) => url.replace('https://graph.facebook.com', meta.url)
    return { ...rest, fetch: (url: string, init?: object) => fetch(there(url), init) }
  }

  const network = (over: Record<string, string> = {}) =>
    plugin.create(
      {
        dataset: meta.dataset,
        token: meta.token,
        event: 'Lead',
        code: 'TEST1',
        ...over,
      },
      host()
    )

  const conversion = (over: Partial<OfflineConversion> = {}): OfflineConversion => ({
    transactionId: randomUUID(),
    occurredAt: new Date(Date.now() - 3_600_000),
    source: 'web',
    click: { kind: 'fbclid', id: 'x'.repeat(512), at: new Date(Date.now() - 7_200_000) },
    value: 99.5,
    currency: 'EUR',
    consent: 'granted',
    person: { phoneNumber: '+4930123456', emailSha256: 'a'.repeat(64) },
    ...over,
  })

  const send = (batch: OfflineConversion[], isDryRun = false) =>
    network().send!(batch, { isDryRun })

  test('takes the largest batch that the plugin asks for', async ({ assert }) => {
    const { maxBatch } = plugin.capabilities
    const batch = Array.from({ length: maxBatch }, () => conversion())
    assert.deepEqual(await send(batch), { outcome: 'accepted', reference: null })
    assert.equal(meta.events.size, maxBatch)
  })

  test('has one event of a batch whose answer was lost and that came again', async ({ assert }) => {
    const batch = [conversion(), conversion()]
    await send(batch)
    meta.faults.push((response) => response.destroy())
    await assert.rejects(() => send(batch), /127\.0\.0\.1/)
    await send(batch)
    assert.equal(meta.events.size, 2)
    assert.lengthOf(meta.requests, 3)
  })

  test('takes nothing of a batch with one bad event, and says which', async ({ assert }) => {
    const old = { occurredAt: new Date(Date.now() + 3_600_000) }
    const result = await send([conversion(), conversion(old), conversion()])
    assert.equal(meta.events.size, 0)
    assert.deepInclude(result, { outcome: 'rejected', reason: 'event_too_old' })
    assert.deepInclude((result as any).rows, {
      row: 1,
      outcome: 'failed',
      reason: 'event_too_old',
      detail: 'event_time, code 100',
    })
  })

  test('stops at a wrong token or dataset', async ({ assert }) => {
    const batch = [conversion()]
    const token = await network({ token: 'EAAB-wrong' }).send!(batch, { isDryRun: false })
    assert.deepInclude(token, { outcome: 'needs_attention', reason: 'no_permission' })
    assert.notInclude(JSON.stringify(token), 'EAAB-wrong')
    const dataset = await network({ dataset: '999' }).send!(batch, { isDryRun: false })
    assert.deepInclude(dataset, { outcome: 'needs_attention', reason: 'action_gone' })
  })

  test('comes again after trouble', async ({ assert }) => {
    meta.faults.push(
      (response) => answer(response, 503, '<html>'),
      (response) =>
        answer(response, 400, { error: { code: 613, message: 'x' } }, { 'retry-after': '30' })
    )
    const batch = [conversion()]
    assert.equal((await send(batch)).outcome, 'again')
    assert.deepInclude(await send(batch), { outcome: 'again', afterSec: 30 })
    assert.equal((await send(batch)).outcome, 'accepted')
  })

  test('sees a dry run apart', async ({ assert }) => {
    assert.equal((await send([conversion()], true)).outcome, 'accepted')
    assert.equal(meta.events.size, 0)
    assert.lengthOf(meta.tested, 1)
  })
})
