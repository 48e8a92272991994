import { test } from '@japa/runner'
import { ask } from '#tests/support/api'
import { outwardId } from '#app/shared/outward_id'
import { makePerson, makeSite } from '#tests/support/sites'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
} from '#tests/browser/sites/dashboard'

test.group('API tokens, in a browser', () => {
  test('one is made, used, and revoked', async ({ browser, assert, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/account`)
    await page.getByRole('link', { name: 'Open the tokens' }).click()
    await page.getByText('No tokens yet').waitFor()

    await page.getByRole('button', { name: 'Make the token' }).click()
    await page.getByText('Give the token a name.').waitFor()
    await page.getByText('Choose what it may do.').waitFor()
    await page.getByLabel('Name').fill('Nightly <b>export</b>')
    await page.getByLabel('Sites: Read').check()
    await page.getByRole('button', { name: 'Make the token' }).click()
    const shown = page.getByRole('status').filter({ hasText: 'Copy it now' })
    const token = (await shown.locator('code').textContent())!.trim()
    assert.match(token, /^om_/)
    const address = `/api/v1/sites/site_${site.publicId}`
    assert.equal((await ask('GET', address, { token })).status, 200)
    assert.equal((await ask('DELETE', address, { token })).json.code, 'E_MISSING_SCOPE')
    for (const width of [380, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      assert.isTrue(await fitsItsWidth(page), `at ${width}`)
      assert.deepEqual(await accessibilityProblems(page), [])
    }

    await page.goto(`${APP}/account/tokens`)
    const row = page.locator('[data-token="Nightly <b>export</b>"]')
    await row.getByText('last used').waitFor()
    assert.notInclude(await page.content(), token.slice(12))
    await row.getByRole('button', { name: /Revoke/ }).click()
    await page.getByText('Whatever uses it is refused').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await row.waitFor({ state: 'detached' })
    assert.equal((await ask('GET', address, { token })).status, 401)
    assert.deepEqual(problems, [])
  })

  test('one of a workspace works with its own role, for some sites', async ({
    browser,
    assert,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/people`)
    await page.getByRole('link', { name: 'API tokens' }).click()
    await page.getByLabel('Name').fill('Warehouse')
    await page.getByRole('button', { name: 'Everything', exact: true }).click()
    await page.getByLabel('Sites: All sites').click()
    await page.getByRole('option', { name: 'Test site' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Make the token' }).click()
    const shown = page.getByRole('status').filter({ hasText: 'Copy it now' })
    const token = (await shown.locator('code').textContent())!.trim()
    await page.locator('[data-token="Warehouse"]').getByText('Only for:').waitFor()

    const address = `/api/v1/sites/site_${site.publicId}`
    assert.equal((await ask('GET', address, { token })).status, 200)
    assert.equal((await ask('DELETE', address, { token })).status, 403)
    const people = `/api/v1/workspaces/${outwardId('ws', workspaceId)}/people`
    assert.equal((await ask('GET', people, { token })).json.code, 'E_LIMITED_TO_SITES')
    assert.deepEqual(problems, [])
  })

  test('what programs can do is a page that anybody can read', async ({
    browser,
    assert,
    cleanup,
  }) => {
    const context = await browser.newContext()
    cleanup(() => context.close())
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    await page.goto(`${APP}/docs/api#e_not_found`)
    await page.getByRole('heading', { name: 'OpsMantik API' }).waitFor()
    await page.getByText('All sites that the token may see').waitFor()
    for (const width of [380, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      assert.isTrue(await fitsItsWidth(page), `at ${width}`)
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      assert.deepEqual(await accessibilityProblems(page), [], colorScheme)
    }
    assert.deepEqual(problems, [])
  })
})
