import { test } from '@japa/runner'
import env from '#start/env'
import { until } from '#tests/support/until'
import { eventOf, post } from '#tests/support/sync'
import { owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf } from '#tests/support/sites'

const signal = (siteId: string, name: string, detail: string | null, at = 'now()') =>
  rowsOf(`INSERT INTO site_signals VALUES (?, ?, ${at}, ${at}, ?)`, [siteId, name, detail as any])

const drop = (siteId: string, day: string, reason: string, count: number) =>
  rowsOf(`INSERT INTO drops VALUES (?, ${day}, ?, ?)`, [siteId, reason, count])

test.group('Install page', () => {
  test('the tag names the configured address, whatever the request says', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    const { page } = await visitor.get(`/sites/${site.id}/install`, {
      'host': 'evil.example',
      'x-forwarded-host': 'evil.example',
    })
    assert.equal(
      page.props.tag,
      `<script defer src="${env.get('APP_URL')}/assets/core.js" data-site-id="${site.publicId}"></script>`
    )
  })

  test('knows what has arrived, from the first real event on', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId, domain: 'shop.example' })
    const status = async () => (await visitor.get(`/sites/${site.id}/install`)).page.props.status
    assert.deepEqual(await status(), { signals: {}, refused: null, drops: [] })

    const page = { u: 'https://www.shop.example/x', ec: 'acquisition', ea: 'view' }
    await post(eventOf(site, page), { origin: 'https://www.shop.example' })
    await until(async () => (await status()).signals.page_view)
    const { signals } = await status()
    assert.deepEqual(Object.keys(signals), ['page_view'])
    assert.equal(signals.page_view.detail, 'www.shop.example')
    assert.isTrue(Math.abs(Date.parse(signals.page_view.lastAt) - Date.now()) < 10_000)
  })

  test('offers a refused host until it is let in', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId, domain: 'shop.example' })
    const path = `/sites/${site.id}/install`
    const send = () => post(eventOf(site), { origin: 'https://pay.example:8443' })

    assert.equal((await send()).status, 403)
    const refused = await until(async () => (await visitor.get(path)).page.props.status.refused)
    assert.equal(refused.host, 'pay.example')

    await visitor.send('POST', `/sites/${site.id}/hosts`, { host: refused.host })
    await visitor.send('POST', `/sites/${site.id}/hosts`, { host: refused.host })
    const [row] = await rowsOf('SELECT extra_origins FROM sites WHERE id = ?', [site.id])
    assert.deepEqual(row.extra_origins, ['pay.example'])
    assert.equal((await send()).status, 200)
    assert.isNull((await visitor.get(path)).page.props.status.refused)
  })

  test('a host that nobody typed is still checked', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    for (const host of ['*', 'com', '', undefined, '<b>', 'a b']) {
      await visitor.send('POST', `/sites/${site.id}/hosts`, { host })
    }
    const [row] = await rowsOf('SELECT extra_origins FROM sites WHERE id = ?', [site.id])
    assert.deepEqual(row.extra_origins, [])
  })

  test('sums what was not stored over seven days of the site, not of the server', async ({
    assert,
  }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId, timezone: 'Pacific/Kiritimati' })
    const other = await makeSite({ workspaceId })
    const today = `(now() AT TIME ZONE 'Pacific/Kiritimati')::date`
    await drop(site.id, today, 'privacy_signal', 2)
    await drop(site.id, `${today} - 6`, 'privacy_signal', 3)
    await drop(site.id, `${today} - 7`, 'privacy_signal', 100)
    await drop(site.id, today, 'invalid', 9)
    await drop(other.id, today, 'invalid', 1000)

    const { page } = await visitor.get(`/sites/${site.id}/install`)
    assert.deepEqual(page.props.status.drops, [
      { reason: 'invalid', count: 9 },
      { reason: 'privacy_signal', count: 5 },
    ])
  })

  test('shows nothing of the signals of another site', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    const other = await makeSite({ workspaceId })
    await signal(other.id, 'conversion', 'phone_call')
    const { page } = await visitor.get(`/sites/${site.id}/install`)
    assert.deepEqual(page.props.status.signals, {})
  })
})
