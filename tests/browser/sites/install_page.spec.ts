import { test } from '@japa/runner'
import { eventOf, post } from '#tests/support/sync'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { APP, dashboardOf, said } from '#tests/browser/sites/dashboard'

const VIEW = { u: 'https://www.shop.example/', ec: 'acquisition', ea: 'view' }
const ORIGIN = { origin: 'https://www.shop.example' }

test.group('Install page', () => {
  test('notices the first page view, a click and a conversion by itself', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId, domain: 'shop.example' })
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    let loads = 0
    page.on('load', () => loads++)

    const isStreaming = page.waitForResponse((response) => response.url().endsWith('/live/stream'))
    await page.goto(`${APP}/sites/${site.id}/install`)
    await page.getByRole('heading', { name: 'Nothing received yet' }).waitFor()
    await isStreaming

    await post(eventOf(site, VIEW), ORIGIN)
    await page.getByRole('heading', { name: 'Receiving' }).waitFor({ timeout: 5_000 })
    await page.getByText('from www.shop.example').waitFor()
    await page.getByText('Click a phone number, a mail address').waitFor()

    await post(eventOf(site, { ...VIEW, ec: 'conversion', ea: 'phone_call' }), ORIGIN)
    await page.getByText('last: phone call').first().waitFor({ timeout: 5_000 })
    assert.equal(await page.getByText('last: phone call').count(), 2)
    assert.equal(loads, 1)
    assert.deepEqual(problems, [])
  })

  test('asks every few seconds when there is no stream', async ({ browser, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId, domain: 'shop.example' })
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.route('**/live/stream', (route) => route.fulfill({ status: 503 }))

    await page.goto(`${APP}/sites/${site.id}/install`)
    await page.getByRole('heading', { name: 'Nothing received yet' }).waitFor()
    await post(eventOf(site, VIEW), ORIGIN)
    await page.getByRole('heading', { name: 'Receiving' }).waitFor({ timeout: 10_000 })
  })

  test('lets a refused host in with two clicks', async ({ assert, browser, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId, domain: 'shop.example' })
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/sites/${site.id}/install`)
    await page.getByRole('heading', { name: 'Nothing received yet' }).waitFor()

    const elsewhere = { origin: 'https://pay.example' }
    await post(eventOf(site, VIEW), elsewhere)
    await page.getByText('Pages of pay.example were refused').waitFor({ timeout: 5_000 })
    await page.getByRole('button', { name: 'Add this host' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add the host' }).click()
    await said(page, 'Pages of pay.example may send now')

    await page.getByText('were refused').waitFor({ state: 'detached' })
    const [row] = await rowsOf('SELECT extra_origins FROM sites WHERE id = ?', [site.id])
    assert.deepEqual(row.extra_origins, ['pay.example'])
    assert.equal((await post(eventOf(site, VIEW), elsewhere)).status, 200)
    assert.deepEqual(problems, [])
  })
})
