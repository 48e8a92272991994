import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { eventOf, post } from '#tests/support/sync'
import { tell } from '#tests/support/call_event'
import { makeSite } from '#tests/support/sites'
import { watchedHealth } from './health_page.js'

const find = (text: string) => `?find=${encodeURIComponent(text)}`

test.group('Health | finding an event', () => {
  test('one that is stored, by its id, its visit, its visitor and its click', async ({
    assert,
  }) => {
    const { site, look } = await watchedHealth()
    const gclid = 'Cj0KCQiA5rGuBhCnARIsAN11'
    const u = `https://example.com/landing?gclid=${gclid}`
    const sent = eventOf(site, { u, meta: { fp: 'finger-1' } })
    await post(sent)
    for (const text of [
      sent.id,
      sent.sid,
      'finger-1',
      gclid,
      u,
      ` ${sent.id.toUpperCase()} `,
      `"id": "${sent.id}",`.slice(5),
      `\u200b(${sent.sid})\n`,
    ]) {
      const { found } = await look(find(text))
      assert.isNotEmpty(found.stored, text)
      assert.equal(found.stored[0].id, sent.sid)
      assert.lengthOf(found.requests, 1, text)
    }
  })

  test('a call that is stored, by the id of whoever told of it', async ({ assert }) => {
    const { site, look } = await watchedHealth({ country: 'DE' })
    const { body } = await tell(site, { external_id: 'exchange-17a' })
    const { found } = await look(find('exchange-17a'))
    assert.lengthOf(found.stored, 1)
    assert.include(found.stored[0], { kind: 'call', id: body.call_id, label: 'page' })
    assert.equal(found.requests[0].outcome, 'stored')
    const stranger = await watchedHealth()
    assert.deepEqual((await stranger.look(find('exchange-17a'))).found.stored, [])
  })

  test('one that was dropped, and why', async ({ assert }) => {
    const { site, look } = await watchedHealth({ settings: { blocked_addresses: ['127.0.0.1'] } })
    const sent = eventOf(site)
    await post(sent)
    const { found } = await look(find(sent.id))
    assert.deepEqual(found.stored, [])
    assert.equal(found.requests[0].outcome, 'blocked_address')
  })

  test('one that never arrived, and one of another site', async ({ assert }) => {
    const { site, look } = await watchedHealth()
    const other = await makeSite({ workspaceId: site.workspaceId })
    const sent = eventOf(other, { meta: { fp: 'elsewhere' } })
    await post(sent)
    for (const text of [
      randomUUID(),
      sent.id,
      'elsewhere',
      "' OR 1=1 --",
      '\u0000',
      '😀'.repeat(500),
    ]) {
      const { found } = await look(find(text))
      assert.deepEqual([found?.stored ?? [], found?.requests ?? []], [[], []], text.slice(0, 40))
    }
  })

  test('what there was at a time of the site', async ({ assert }) => {
    const { site, look } = await watchedHealth({ timezone: 'Asia/Kolkata' })
    await post(eventOf(site, { ea: 'now' }))
    const local = new Date(Date.now() + 5.5 * 3_600_000).toISOString().slice(0, 16)
    const { found } = await look(`?at=${local}`)
    assert.deepEqual(
      found.stored.map(({ action }: any) => action),
      ['now']
    )
    assert.lengthOf(found.requests, 1)
    assert.equal(Date.parse(found.between[1]) - Date.parse(found.between[0]), 600_000)

    assert.deepEqual((await look('?at=2026-01-01T00:00')).found.stored, [])
    for (const at of ['yesterday', '2026-02-30T10:00', '99999-01-01T00:00', "2026'--"]) {
      const { found: nothing } = await look(`?at=${encodeURIComponent(at)}`)
      assert.isTrue(nothing === null || nothing.stored.length === 0, at)
    }
  })
})
