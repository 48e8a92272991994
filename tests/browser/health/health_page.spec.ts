import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { listen } from '#tests/browser/tracker/door'
import outsideConfig from '#config/outside'
import { eventOf, post } from '#tests/support/sync'
import { intakeAt } from '#app/health/intake/intake'
import { writeIntake } from '#app/health/intake/write_intake'
import { tell } from '#tests/support/call_event'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
} from '#tests/browser/sites/dashboard'

const ELSEWHERE = { origin: 'https://pay.example' }

/**
 * A site of which something of each kind came in. Nobody writes down what other tests have sent, and there is room for so much only, so
 * that is put aside.
 */
async function siteWithIntake(domain = 'shop.example') {
  intakeAt('events').takeRequests()
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId, domain, timezone: 'Europe/Istanbul' })
  const own = { origin: `https://${domain}` }
  const sent = eventOf(site, { ec: 'conversion', ea: 'phone_call', el: 'tel:+905551234567' })
  await post({ sent: Date.now(), events: [sent, eventOf(site, { sid: 'sess_1' })] }, own)
  await post(eventOf(site, { u: `https://${domain}/${'مرحبا'.repeat(60)}` }), own)
  await post(eventOf(site), ELSEWHERE)
  await post('{"s":', own)
  await writeIntake()
  return { user, site, sent }
}

async function openHealth(page: Page, siteId: string, query = '') {
  await page.goto(`${APP}/sites/${siteId}/health${query}`)
  await page.getByRole('heading', { name: 'Latest requests' }).waitFor()
}

test.group('Health page', (group) => {
  const { timeLimitMs } = outsideConfig.page
  group.each.teardown(() => {
    outsideConfig.allowedRanges = []
    outsideConfig.page.timeLimitMs = timeLimitMs
  })

  test('says what came in, and opens a request', async ({ assert, browser, cleanup }) => {
    const { user, site } = await siteWithIntake()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await openHealth(page, site.id)
    await page.getByText('Pages of pay.example were refused').waitFor()
    await page.locator('p', { hasText: 'Came from another domain' }).first().waitFor()
    await page.locator('p', { hasText: 'Was no JSON' }).first().waitFor()

    await page.getByRole('button', { name: 'Not stored' }).click()
    await page.locator('[data-request="stored"]').waitFor({ state: 'detached' })
    const row = page.locator('[data-request="invalid"]')
    await row.getByRole('button').click()
    await row.getByText('events.1.sid').first().waitFor()
    await row.getByText('"tel:[number]"').waitFor()
    assert.deepEqual(problems, [])
  })

  test('notices what comes in while somebody looks', async ({ browser, cleanup }) => {
    const { user, site } = await siteWithIntake()
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await openHealth(page, site.id)
    await post(eventOf(site, { ea: 'brand_new' }), { origin: 'https://shop.example' })
    await writeIntake()
    await page.getByText('interaction/brand_new').waitFor({ timeout: 15_000 })
  })

  test('finds an event that is stored, one that was dropped, and none', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, site, sent } = await siteWithIntake()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await openHealth(page, site.id)
    const find = async (text: string) => {
      await page.getByLabel('Id or address').fill(text)
      await page.getByRole('button', { name: 'Find', exact: true }).click()
    }
    await find(sent.id)
    await page.locator('[data-verdict="stored"]').waitFor()
    assert.include(page.url(), `find=${sent.id}`)
    await find('sess_1')
    await page.locator('[data-verdict="dropped"]').waitFor()
    await find('never-was-here')
    await page.locator('[data-verdict="nothing"]').waitFor()
    await find(sent.sid)
    await page.locator('[data-verdict="stored"]').waitFor()
    await page.getByRole('link', { name: 'Open the visit' }).click()
    await page.getByRole('heading', { name: 'Journey' }).waitFor()
    assert.deepEqual(problems, [])
  })

  test('has a page looked at, and remembers what was found', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, site } = await siteWithIntake('127.0.0.1')
    outsideConfig.allowedRanges = ['127.0.0.1']
    const origin = await listen('127.0.0.1', (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Shop</title><p>No tag')
    )
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await openHealth(page, site.id)
    await page.getByLabel('Page', { exact: true }).fill(`${origin}/`)
    await page.getByRole('button', { name: 'Look now' }).click()
    await page.locator('[data-finding="tag_missing"]').waitFor()
    await page.getByText('One problem').waitFor()

    await page.reload()
    await page.locator('[data-finding="tag_missing"]').waitFor()
    assert.deepEqual(problems, [])
    await page.getByLabel('Page', { exact: true }).fill('https://other.example/')
    await page.getByRole('button', { name: 'Look now' }).click()
    await page.getByText('This is no page of the site').waitFor()
  })

  test('shows the steps of a look, which can be left, found again and watched by others', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, site } = await siteWithIntake('127.0.0.1')
    outsideConfig.allowedRanges = ['127.0.0.1']
    outsideConfig.page.timeLimitMs = 40_000
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    const origin = await listen('127.0.0.1', async (_, response) => {
      await held
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Shop</title><p>No tag')
    })
    const { page, problems, close } = await dashboardOf(browser, user)
    const context = page.context()
    cleanup(close)
    await openHealth(page, site.id)
    await page.getByLabel('Page', { exact: true }).fill(`${origin}/`)
    await page.getByRole('button', { name: 'Look now' }).click()
    await page.locator('[data-steps] [aria-current=step]', { hasText: 'as an ad would' }).waitFor()
    assert.deepEqual(await accessibilityProblems(page), [])

    const other = await context.newPage()
    await openHealth(other, site.id)
    await other.locator('[data-steps]').waitFor()
    await page.goto(`${APP}/sites`)
    await openHealth(page, site.id)
    await page.locator('[data-steps]').waitFor()

    await context.setOffline(true)
    await page.getByText('trying to reach this server again').waitFor()
    await page.getByText('The connection to this server is lost').waitFor()
    letGo()
    await context.setOffline(false)
    await page.locator('[data-todo="tag_missing"]').waitFor()
    await page.getByText('The connection to this server is lost').waitFor({ state: 'detached' })
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED')),
      []
    )
    await other.locator('[data-todo="tag_missing"]').waitFor()
    await page.locator('[data-todo]').getByRole('link', { name: 'Open the install page' }).click()
    await page.waitForURL(`${APP}/sites/${site.id}/install`)
  })

  test('tells calls and numbers apart from events', async ({ assert, browser, cleanup }) => {
    const { user, site } = await siteWithIntake()
    await tell(site, { phone_number: 'none' }, { origin: 'https://shop.example' })
    await post({ site_id: site.publicId }, { origin: 'https://shop.example' }, '/api/number')
    await writeIntake()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await openHealth(page, site.id)
    await page.locator('[data-reason="calls not_valid"]', { hasText: 'phone number' }).waitFor()
    await page.locator('[data-reason="numbers not_valid"]').waitFor()
    await page.getByRole('button', { name: 'Calls', exact: true }).click()
    await page.getByText('0 taken, 0 not stored, 1 refused').first().waitFor({ state: 'attached' })
    await page.locator('[data-request="not_valid"]', { hasText: 'Call' }).waitFor()
    assert.deepEqual(problems, [])
  })

  test('what strangers send is text, and long names have room', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, site } = await siteWithIntake()
    const markup = '<img src=x onerror="document.title=1">'
    await rowsOf('UPDATE sites SET name = ? WHERE id = ?', [
      `متجر 🌸 ${'Çiçekçi'.repeat(27)}`,
      site.id,
    ])
    await post(eventOf(site, { ea: markup, u: `https://shop.example/${markup}`, sid: markup }), {
      'origin': 'https://shop.example',
      'user-agent': markup,
    })
    await writeIntake()
    const viewport = { width: 380, height: 900 }
    const { page, problems, close } = await dashboardOf(browser, user, { viewport })
    cleanup(close)
    await openHealth(page, site.id, `?find=${encodeURIComponent(` "${markup}" `)}`)
    const row = page.locator('[data-request="not_valid"]').last()
    await row.getByRole('button').click()
    await row.locator('pre', { hasText: markup.slice(0, 10) }).waitFor()
    assert.equal(await page.locator('img[src=x]').count(), 0)
    assert.isTrue(await fitsItsWidth(page))
    assert.deepEqual(problems, [])
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [380, 1280]) {
      test(`keeps nobody out: ${colorScheme}, ${width} px`, async ({
        assert,
        browser,
        cleanup,
      }) => {
        const { user, site, sent } = await siteWithIntake()
        await rowsOf(
          `INSERT INTO site_checks (site_id, url, person, started_at, checked_at, findings)
           VALUES (?, 'https://shop.example/', 'Ada', now(), now(), ?)`,
          [
            site.id,
            JSON.stringify([
              { code: 'tag_missing', level: 'problem', facts: {} },
              { code: 'click_id_lost', level: 'warning', facts: { from: 'a', to: 'b' } },
              { code: 'noindex', level: 'note', facts: {} },
              { code: 'reachable', level: 'good', facts: { status: 200, ms: 12, hops: 1 } },
            ]),
          ]
        )
        const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }
        const { page, close } = await dashboardOf(browser, user, options)
        cleanup(close)
        await openHealth(page, site.id, `?find=${sent.id}`)
        await page.locator('[data-request="invalid"]').last().getByRole('button').click()
        await page.locator('pre').first().waitFor()
        assert.deepEqual(await accessibilityProblems(page), [])
        assert.isTrue(await fitsItsWidth(page))
        await page.getByRole('button', { name: 'Show as a table' }).first().click()
        await page.getByRole('columnheader', { name: 'Time' }).waitFor()
        assert.deepEqual(await accessibilityProblems(page), [])
        assert.isTrue(await fitsItsWidth(page))
      })
    }
  }
})
