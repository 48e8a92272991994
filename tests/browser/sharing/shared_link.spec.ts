import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { forgetAttempts } from '#tests/support/people'
import { aVisit, store } from '#tests/support/traffic'
import { makePerson, makeSite } from '#tests/support/sites'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
} from '#tests/browser/sites/dashboard'

test.group('A shared link, in a browser', (group) => {
  group.each.setup(forgetAttempts)

  async function fillIn(page: Page, name: string, password?: string) {
    await page.getByLabel('Name').fill(name)
    await page.getByRole('combobox', { name: 'Stops working' }).click()
    await page.getByRole('option', { name: 'After 30 days' }).click()
    if (password) {
      await page.getByRole('combobox', { name: 'Password' }).click()
      await page.getByRole('option', { name: 'Ask for a password' }).click()
      await page.locator('[name=password]').fill(password)
    }
    await page.getByRole('button', { name: 'Make the link' }).click()
    return page.locator('[data-made]').innerText()
  }

  test('is made, opened with its password, looked around in, and revoked', async ({
    browser,
    assert,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const { id } = await makeSite({ workspaceId })
    await store(aVisit(id))
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/sites/${id}/traffic`)
    await page.getByRole('link', { name: 'Sharing' }).click()
    await page.getByText('No links yet').waitFor()
    await page.getByRole('button', { name: 'Make the link' }).click()
    await page.getByText('Choose when the link stops working.').waitFor()
    const address = await fillIn(page, 'For the board', 'open sesame')
    assert.match(address, /\/shared#[\w-]{43}$/)
    assert.deepEqual(await accessibilityProblems(page), [])

    const context = await browser.newContext({ colorScheme: 'light' })
    cleanup(() => context.close())
    const guest = await context.newPage()
    const asked: string[] = []
    guest.on('request', (request) => asked.push(request.url()))
    await guest.goto(new URL(address).pathname.replace(/^/, APP) + new URL(address).hash)
    await guest.getByRole('heading', { name: 'This link has a password' }).waitFor()
    assert.deepEqual(await accessibilityProblems(guest), [])
    await guest.getByLabel('Password').fill('not this one')
    await guest.getByRole('button', { name: 'Open' }).click()
    await guest.getByText('That is not the password.').waitFor()
    await guest.getByLabel('Password').fill('open sesame')
    await guest.getByRole('button', { name: 'Open' }).click()
    await guest.waitForURL(new RegExp(`/shared/[^/]+/sites/${id}/traffic$`))
    await guest.getByRole('heading', { name: 'Traffic' }).waitFor()
    assert.deepEqual(await accessibilityProblems(guest), [])
    assert.isTrue(await fitsItsWidth(guest))

    const sections = guest.getByRole('navigation', { name: 'Sections' }).getByRole('link')
    assert.deepEqual(await sections.allInnerTexts(), [
      'Traffic',
      'Conversions',
      'Report',
      'Attribution',
    ])
    await sections.filter({ hasText: 'Conversions' }).click()
    await guest.waitForURL(/\/shared\/[^/]+\/sites\/[^/]+\/conversions$/)
    await sections.filter({ hasText: 'Attribution' }).click()
    await guest.waitForURL(/\/shared\/[^/]+\/sites\/[^/]+\/attribution/)
    const hrefs = await guest
      .locator('a[href^="/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    assert.deepEqual(
      hrefs.filter((href) => !href.startsWith('/shared/')),
      []
    )
    const secret = new URL(address).hash.slice(1)
    assert.deepEqual(
      asked.filter((url) => new URL(url).origin !== APP || new URL(url).pathname.includes(secret)),
      []
    )

    await page.reload()
    await page.locator('[data-link="For the board"]').getByText('opened once').waitFor()
    await page.getByRole('button', { name: 'Revoke For the board' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke the link' }).click()
    await page.getByText('No links yet').waitFor()
    await sections.filter({ hasText: 'Traffic' }).click()
    await guest.getByRole('heading', { name: 'This link does not work' }).waitFor()
    assert.deepEqual(problems, [])
  }).timeout(120_000)

  test('without its end, nothing is asked of anybody', async ({ browser, cleanup }) => {
    const context = await browser.newContext()
    cleanup(() => context.close())
    const guest = await context.newPage()
    await guest.goto(`${APP}/shared`)
    await guest.getByRole('heading', { name: 'This link does not work' }).waitFor()
    await guest.goto(`${APP}/shared#of-nobody`)
    await guest.reload()
    await guest.getByRole('heading', { name: 'This link does not work' }).waitFor()
  })
})
