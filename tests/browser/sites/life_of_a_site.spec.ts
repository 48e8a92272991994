import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { makePerson, rowsOf } from '#tests/support/sites'
import { APP, dashboardOf, findAndEnter, said } from '#tests/browser/sites/dashboard'

const sitesOf = (workspaceId: string) =>
  rowsOf('SELECT * FROM sites WHERE workspace_id = ? ORDER BY created_at', [workspaceId])

test.group('The life of a site', () => {
  test('by mouse: create, copy the tag, edit, remove, restore', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const { page, problems, close } = await dashboardOf(browser, user, {
      permissions: ['clipboard-read', 'clipboard-write'],
      timezoneId: 'Europe/Istanbul',
      locale: 'en-TR',
    })
    cleanup(close)

    await page.goto(APP)
    await page.getByRole('heading', { name: 'Add your first site' }).waitFor()
    await page.getByLabel('Domain').fill('https://www.Bäcker.example/angebote')
    assert.equal(await page.getByLabel('Name').inputValue(), 'Bäcker.example')
    await page.getByRole('button', { name: 'Change zone' }).click()
    await page.getByLabel('Currency').click()
    await page.getByPlaceholder('Find a currency').fill('lira')
    await page.getByRole('option', { name: /^TRY/ }).click()
    await page.getByRole('button', { name: 'Create the site' }).click()

    await page.getByRole('heading', { name: 'Install', level: 1 }).waitFor()
    await said(page, 'Bäcker.example is ready')
    const [site] = await sitesOf(workspaceId)
    assert.containSubset(site, {
      domain: 'xn--bcker-gra.example',
      timezone: 'Europe/Istanbul',
      country: 'TR',
      currency: 'TRY',
    })

    await page.getByRole('button', { name: 'Copy the tag' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const tag = await page.evaluate(() => navigator.clipboard.readText())
    assert.equal(
      tag,
      `<script defer src="${APP}/assets/core.js" data-site-id="${site.public_id}"></script>`
    )

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByLabel('Name').fill('Fırın')
    await page.getByPlaceholder('shop.example.net').fill('siparis.example, randevu.example')
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved.')
    assert.equal(await page.getByRole('button', { name: 'Save' }).count(), 0)
    const [edited] = await sitesOf(workspaceId)
    assert.containSubset(edited, {
      name: 'Fırın',
      extra_origins: ['siparis.example', 'randevu.example'],
    })

    await page.getByRole('button', { name: 'Remove this site' }).click()
    const dialog = page.getByRole('dialog')
    const remove = dialog.getByRole('button', { name: 'Remove' })
    assert.isTrue(await remove.isDisabled())
    await dialog.getByRole('textbox').fill('Fırı')
    assert.isTrue(await remove.isDisabled())
    await dialog.getByRole('textbox').fill('Fırın')
    await remove.click()

    await page.getByRole('heading', { name: 'Removed' }).waitFor()
    assert.isNotNull((await sitesOf(workspaceId))[0].removed_at)
    await page.getByRole('button', { name: 'Restore Fırın' }).click()
    await page.getByRole('link', { name: 'Fırın' }).waitFor()
    assert.isNull((await sitesOf(workspaceId))[0].removed_at)
    assert.deepEqual(problems, [])
  })

  test('by keyboard alone', async ({ assert, browser, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    const { keyboard } = page

    await page.goto(`${APP}/sites`)
    await page.getByRole('heading', { name: 'Sites', level: 1 }).waitFor()
    await keyboard.press('Control+k')
    await findAndEnter(page, 'Go to a site or page', 'new site', 'New site')

    await page.getByRole('heading', { name: 'Add your first site' }).waitFor()
    await until(() =>
      page.getByLabel('Domain').evaluate((field) => field === document.activeElement)
    )
    await keyboard.type('shop.example')
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Install', level: 1 }).waitFor()
    await keyboard.press('g')
    await keyboard.press('s')

    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    await tabTo(page, 'Name')
    await keyboard.press('Control+a')
    await keyboard.type('Corner shop')
    await keyboard.press('Enter')
    await said(page, 'Saved.')
    assert.equal((await sitesOf(workspaceId))[0].name, 'Corner shop')

    await tabTo(page, 'Remove this site')
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.isNull((await sitesOf(workspaceId))[0].removed_at)

    await keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('textbox').waitFor()
    await until(() =>
      page
        .getByRole('dialog')
        .getByRole('textbox')
        .evaluate((field) => field === document.activeElement)
    )
    await keyboard.type('Corner shop')
    await keyboard.press('Enter')

    await page.getByRole('heading', { name: 'Removed' }).waitFor()
    await tabTo(page, 'Restore Corner shop')
    await keyboard.press('Enter')
    await page.getByRole('link', { name: 'Corner shop' }).waitFor()
    assert.isNull((await sitesOf(workspaceId))[0].removed_at)
    assert.deepEqual(problems, [])
  })

  test('says what is wrong where it is wrong', async ({ assert, browser, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)

    await page.goto(`${APP}/sites/new`)
    await page.getByLabel('Domain').fill('*.example.com')
    await page.getByLabel('Name').fill('Shop')
    await page.getByRole('button', { name: 'Create the site' }).click()
    await page.getByText('Leave out the *').waitFor()
    await until(() =>
      page.getByLabel('Domain').evaluate((field) => field === document.activeElement)
    )
    assert.equal(await page.getByLabel('Name').inputValue(), 'Shop')
    assert.lengthOf(await sitesOf(workspaceId), 0)
  })
})

/** Presses Tab until what carries this name has the focus, as somebody without a mouse would. */
async function tabTo(page: import('playwright').Page, name: string) {
  for (let presses = 0; presses < 60; presses++) {
    const isThere = await page.evaluate((wanted) => {
      const element = document.activeElement as HTMLInputElement | null
      const label = element?.labels?.[0]?.textContent ?? element?.ariaLabel ?? element?.textContent
      return label?.trim() === wanted
    }, name)
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to "${name}"`)
}
