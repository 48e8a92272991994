import { test } from '@japa/runner'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'

const PAGE = 'https://example.com/?gclid=Cj0KCQiA-abc_DEF123&utm_source=google'

test.group("POST /api/sync, a site's own rules", () => {
  test('Sec-GPC: no ad ids by default, no event where the site says so', async ({ assert }) => {
    const byDefault = await makeSite()
    const strict = await makeSite({ settings: { on_gpc: 'drop' } })
    const event = eventOf(byDefault, { u: PAGE, r: PAGE, meta: { gclid: 'Cj0KCQiA-abc_DEF123' } })
    assert.equal((await post(event, { 'sec-gpc': '1' })).body.status, 'synced')
    const [session] = await rowsOf(
      'SELECT gclid, utm_source, source_label, entry_page, referrer FROM sessions WHERE site_id = ?',
      [byDefault.id]
    )
    assert.deepEqual(session, {
      gclid: null,
      utm_source: 'google',
      source_label: 'Organic',
      entry_page: 'https://example.com/',
      referrer: 'https://example.com/',
    })
    const [stored] = await rowsOf('SELECT metadata FROM events WHERE site_id = ?', [byDefault.id])
    assert.notInclude(JSON.stringify(stored), 'Cj0KCQiA')

    const dropped = await post(eventOf(strict), { 'sec-gpc': '1' })
    assert.equal(dropped.status, 200)
    assert.include(dropped.body, { status: 'dropped', score: null })
    assert.equal(dropped.body.dropped[0].reason, 'privacy_signal')
    assert.equal((await post(eventOf(strict))).body.status, 'synced')
  })

  test('DNT is ignored unless the site says otherwise', async ({ assert }) => {
    const site = await makeSite()
    const strict = await makeSite({ settings: { on_dnt: 'drop' } })
    assert.equal((await post(eventOf(site), { dnt: '1' })).body.status, 'synced')
    assert.equal((await post(eventOf(strict), { dnt: '1' })).body.status, 'dropped')
  })

  test('events of blocked addresses are counted, not stored', async ({ assert }) => {
    const site = await makeSite({ settings: { blocked_addresses: ['127.0.0.0/8'] } })
    const { body } = await post({ events: [eventOf(site), eventOf(site)] })
    assert.equal(body.accepted, 0)
    assert.isNull(body.score)
    assert.equal(body.dropped[0].reason, 'blocked_address')
    const [drop] = await rowsOf('SELECT count FROM drops WHERE site_id = ?', [site.id])
    assert.equal(Number(drop.count), 2)
  })

  test('the session time-out is the site’s', async ({ assert }) => {
    const site = await makeSite({ settings: { session_timeout_min: 5 } })
    const sid = crypto.randomUUID()
    const now = Date.now()
    for (const minutes of [20, 16, 10]) {
      await post(eventOf(site, { sid, ts: now - minutes * 60_000 }))
    }
    assert.lengthOf(await rowsOf('SELECT 1 FROM sessions WHERE site_id = ?', [site.id]), 2)
  })
})
