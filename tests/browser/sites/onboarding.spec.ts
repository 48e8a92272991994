import { test } from '@japa/runner'
import { openLab } from '#tests/browser/tracker/lab'
import { forgetEverybody } from '#tests/support/people'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
} from '#tests/browser/sites/dashboard'

test.group('Onboarding', () => {
  test('from the first run to the first event', async ({
    assert,
    browser,
    browserContext,
    cleanup,
  }) => {
    await forgetEverybody()
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    cleanup(() => context.close())
    const page = await context.newPage()
    const startedAt = Date.now()

    await page.goto(APP)
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('Email').fill('ada@example.com')
    await page.getByLabel('Password', { exact: true }).fill('an engine of brass')
    await page.getByRole('button', { name: 'Create account' }).click()

    const workspace = page.getByLabel('Workspace')
    assert.equal(await workspace.inputValue(), "Ada Lovelace's workspace")
    await workspace.fill('Analytical Ltd')
    await page.getByLabel('Domain').fill('localhost')
    await page.getByRole('button', { name: 'Create the site' }).click()
    await page.getByRole('heading', { name: 'Nothing received yet' }).waitFor()
    assert.deepEqual(await rowsOf('SELECT name FROM workspaces'), [{ name: 'Analytical Ltd' }])

    const tag = await page.locator('pre').first().innerText()
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('', tag)
    await lab.open('/welcome')
    const first = page.locator('[data-first-event]')
    await first.getByText('/welcome').waitFor({ timeout: 10_000 })
    await first.getByText('Page view of').waitFor()
    await first.getByRole('link', { name: 'See it in Today' }).click()
    await page.waitForURL('**/live')
    assert.isBelow(Date.now() - startedAt, 60_000)
  })

  test('the options change what is copied', async ({ assert, browser, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/sites/${site.id}/install`)
    const code = () => page.locator('pre:visible').first().innerText()
    assert.notInclude(await code(), 'data-consent')

    await page.getByText('Options', { exact: true }).click()
    await page.getByLabel('Wait for consent').click()
    await page.getByLabel('Write to the console').click()
    await page.getByLabel('Send through another address').fill('collect.example.com')
    await page.getByText('It begins with https://').waitFor()
    await page.getByLabel('Send through another address').fill('https://collect.example.com')
    for (const name of ['HTML', 'Tag Manager', 'WordPress', 'Next.js', 'Shopify']) {
      await page.getByRole('tab', { name, exact: true }).click()
      await page.getByRole('tabpanel', { name }).locator('pre').first().waitFor()
      const text = await code()
      for (const part of [
        site.publicId,
        'data-consent',
        'data-debug',
        'https://collect.example.com',
      ]) {
        assert.include(text, part, name)
      }
    }
    await page.locator('[data-consent-code]').getByText('tellConsent').waitFor()
    await page.getByText('connect-src https://collect.example.com').waitFor()
    assert.deepEqual(problems, [])
  })

  test('a test event says what this server would do', async ({ assert, browser, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const blocked = { settings: { blocked_addresses: ['127.0.0.1'] } }
    const site = await makeSite({ workspaceId })
    const closed = await makeSite({ workspaceId, ...blocked })
    const userAgent =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36'
    const { page, problems, close } = await dashboardOf(browser, user, { userAgent })
    cleanup(close)
    await page.goto(`${APP}/sites/${site.id}/install`)
    await page.getByRole('button', { name: 'Send a test event from here' }).click()
    await page.getByText('this server takes events').waitFor()
    await page.goto(`${APP}/sites/${closed.id}/install`)
    await page.getByRole('button', { name: 'Send a test event from here' }).click()
    await page.getByText('came from a blocked address').waitFor()
    assert.equal(await page.locator('[data-first-event]').count(), 0)
    assert.deepEqual(problems, [])
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [380, 1280]) {
      test(`keeps nobody out: ${colorScheme}, ${width} px`, async ({
        assert,
        browser,
        cleanup,
      }) => {
        const { user, workspaceId } = await makePerson()
        const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }
        const { page, close } = await dashboardOf(browser, user, options)
        cleanup(close)
        await page.goto(`${APP}/sites/new`)
        await page.getByLabel('Workspace').waitFor()
        assert.deepEqual(await accessibilityProblems(page), [])
        assert.isTrue(await fitsItsWidth(page))

        const site = await makeSite({ workspaceId })
        await page.goto(`${APP}/sites/${site.id}/install`)
        await page.getByText('Options', { exact: true }).click()
        await page.getByLabel('Wait for consent').click()
        assert.deepEqual(await accessibilityProblems(page), [])
        assert.isTrue(await fitsItsWidth(page))
      })
    }
  }
})
