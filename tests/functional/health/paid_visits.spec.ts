import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { aVisit, store } from '#tests/support/traffic'
import { partial } from '#tests/functional/sites/person'
import { checkClicks } from '#app/overview/clicks/check_clicks'
import { watchedHealth } from './health_page.js'

const visit = (siteId: string, landing: Record<string, Record<string, string>>, facts = {}) =>
  aVisit(siteId, undefined, {
    startedAt: new Date(Date.now() - 60_000),
    landing: { clickIds: {}, utm: {}, adParams: {}, ...landing },
    ...facts,
  })

test.group('Health | visits by ads', () => {
  test('are the same here and in the overview: Google’s by its own parameters, too', async ({
    assert,
  }) => {
    const { site, visitor } = await watchedHealth()
    const now = new Date()
    await store(
      visit(site.id, { clickIds: { gclid: 'Cj0KCQ-one' } }),
      visit(site.id, { adParams: { gad_campaignid: '17' } }),
      visit(
        site.id,
        { utm: { utm_source: 'google', utm_medium: 'cpc' } },
        { channel: 'paid_search', source: 'google' }
      ),
      visit(site.id, {})
    )
    await rowsOf(`INSERT INTO site_signals VALUES (?, 'page_view', ?, ?, 'x')`, [
      site.id,
      now,
      now,
    ] as any[])
    await checkClicks()
    const [check] = await rowsOf(
      'SELECT visits, paid, with_id FROM click_checks WHERE site_id = ?',
      [site.id]
    )
    assert.deepEqual(check, { visits: 4, paid: 3, with_id: 1 })
    const { paid } = await partial(visitor, `/sites/${site.id}/health`, 'sites/health', 'paid')
    assert.deepEqual(paid, { visits: 4, withClickId: 1, withoutClickId: 2 })
  })

  test('of other networks are known by their click or their campaign', async ({ assert }) => {
    const { site, visitor } = await watchedHealth()
    await store(
      visit(site.id, { clickIds: { msclkid: '0123456789abcdef' } }),
      visit(site.id, { utm: { utm_source: 'facebook', utm_medium: 'Paid-Social' } }),
      visit(site.id, { utm: { utm_source: 'newsletter', utm_medium: 'email' } })
    )
    const { paid } = await partial(visitor, `/sites/${site.id}/health`, 'sites/health', 'paid')
    assert.deepEqual(paid, { visits: 3, withClickId: 1, withoutClickId: 1 })
  })
})
