import { test } from '@japa/runner'
import { HOME, openLive, watcher } from './live_page.js'
import { aVisit, store } from '#tests/support/traffic'

test.group('Live: places', () => {
  test('where places are shown, their source is named; elsewhere it is not', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await watcher(browser)
    const credit = page.getByRole('link', { name: 'IP Geolocation by DB-IP' })
    await store(aVisit(site.id, undefined, { city: null, country: null }))
    await openLive(page, path)
    await page.getByText('Landed on').waitFor()
    assert.equal(await credit.count(), 0)

    const visit = aVisit(site.id, undefined, { channel: 'ai', source: 'chatgpt', medium: 'ai' })
    await store(visit)
    await openLive(page, path)
    await page.getByText('Hamburg, Germany').waitFor()
    assert.equal(await credit.getAttribute('href'), 'https://db-ip.com')

    const { month, id } = visit.session
    await page.goto(`${HOME}/sites/${site.id}/sessions/${month.slice(0, 7)}/${id}`)
    await page.getByText('Hamburg, Germany').waitFor()
    assert.equal(await credit.getAttribute('href'), 'https://db-ip.com')
    await page.getByText('AI assistant').waitFor()
    await page.getByText('A link in an answer of ChatGPT').waitFor()
  })
})
