import { test } from '@japa/runner'
import { installTestPlugins } from '#tests/support/plugins'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { choose, rowOf } from '#tests/functional/site_plugins/plugin_pages'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
  said,
} from '#tests/browser/sites/dashboard'

const PHONE = { width: 380, height: 800 }

async function siteOfPerson() {
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  const at = (kind: string, name: string) => `${APP}/sites/${site.id}/plugins/${kind}/${name}`
  const forAll = (kind: string, name: string) =>
    `${APP}/workspaces/${workspaceId}/plugins/${kind}/${name}`
  return { user, workspaceId, site, at, forAll }
}

test.group('Settings of a plugin, on its page', (group) => {
  group.setup(installTestPlugins)

  test('are changed with the keyboard alone, and what is wrong is said at the field', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, site, at } = await siteOfPerson()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(at('scorer', 'tuned'))
    const points = page.getByRole('spinbutton', { name: 'Points' })
    await points.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('101')
    await page.keyboard.press('Enter')
    await page.getByText('A number from 0 to 100.').last().waitFor()
    assert.isTrue(await points.evaluate((element) => element === document.activeElement))
    assert.equal(await points.getAttribute('aria-invalid'), 'true')
    assert.isUndefined(await rowOf(site))

    await page.keyboard.press('Control+a')
    await page.keyboard.type('35')
    await page.keyboard.press('Tab')
    await page.getByRole('switch', { name: 'Count events' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Note').focus()
    await page.keyboard.type('typed')
    await page.keyboard.press('Enter')
    await said(page, 'Saved.')
    assert.deepEqual((await rowOf(site)).settings, { points: 35, isOn: false, note: 'typed' })
    assert.equal(await page.getByText('Unsaved changes').count(), 0)

    await page.getByRole('button', { name: /^Points: Reset to the default/ }).click()
    assert.equal(await points.inputValue(), '10')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Unsaved changes').waitFor({ state: 'detached' })
    assert.deepEqual((await rowOf(site)).settings, { isOn: false, note: 'typed' })
    assert.deepEqual(problems, [])
  })

  test('what is no number is not swallowed', async ({ assert, browser, cleanup }) => {
    const { user, site, at } = await siteOfPerson()
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(at('scorer', 'tuned'))
    await page.getByLabel('Factor').fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('This is needed.').waitFor()
    assert.isUndefined(await rowOf(site))
  })

  test('a workspace fixes a value, and its sites see who did', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, site, at, forAll } = await siteOfPerson()
    await choose(site, 'tuned')
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(forAll('scorer', 'tuned'))
    await page.getByRole('spinbutton', { name: 'Points' }).fill('60')
    await page.getByRole('checkbox', { name: 'Sites cannot change this: Points' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved for all sites')

    await page.goto(at('scorer', 'tuned'))
    await page.getByText('Fixed by Test Person for all sites of').waitFor()
    assert.isTrue(await page.getByRole('spinbutton', { name: 'Points' }).isDisabled())
    assert.equal(await page.getByRole('spinbutton', { name: 'Points' }).inputValue(), '60')
    assert.isFalse(await page.getByLabel('Note').isDisabled())
    await page.getByLabel('Note').fill('ours')
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved.')
    assert.deepEqual((await rowOf(site)).settings, { note: 'ours' })
    assert.deepEqual(problems, [])
  })

  test('a secret is set, not shown again, replaced, and its removal thought over', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, site, at } = await siteOfPerson()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(at('destination', 'careless'))
    await page.getByLabel('Address').fill('https://example.com/in')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('This is needed.').waitFor()
    await page.getByLabel('Token').fill('sk_live_12345')
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved.')
    await page.getByText(/Set on \d+ \w+ \d{4}\. It is not shown\./).waitFor()
    assert.notInclude(await page.content(), 'sk_live_12345')
    const { sealed_settings: sealed } = await rowOf(site, 'careless')

    await page.getByRole('button', { name: 'Remove Token' }).click()
    await page.getByText('Is taken away when you save.').waitFor()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('button', { name: 'Replace Token' }).click()
    await page.keyboard.type('sk_live_67890')
    await page.keyboard.press('Enter')
    await page.getByText(/Set on \d/).waitFor()
    assert.equal(await page.locator('input[type=password]').count(), 0)
    assert.notEqual((await rowOf(site, 'careless')).sealed_settings, sealed)
    assert.deepEqual(problems, [])
  })

  test('of two people who edit at once, the second sees both and decides', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId, site, at } = await siteOfPerson()
    const { user: colleague } = await makePerson()
    await makeMember(workspaceId, colleague.id, 'admin')
    const first = await dashboardOf(browser, user)
    const second = await dashboardOf(browser, colleague)
    cleanup(first.close)
    cleanup(second.close)
    for (const { page } of [first, second]) {
      await page.goto(at('scorer', 'tuned'))
      await page.getByRole('spinbutton', { name: 'Points' }).waitFor()
    }
    await first.page.getByRole('spinbutton', { name: 'Points' }).fill('20')
    await first.page.getByRole('button', { name: 'Save' }).click()
    await said(first.page, 'Saved.')

    await second.page.getByRole('spinbutton', { name: 'Points' }).fill('30')
    await second.page.getByRole('button', { name: 'Save' }).click()
    const notice = second.page
      .getByRole('alert')
      .filter({ hasText: 'Somebody changed these settings' })
    await notice.getByText('Points: 20 points').waitFor()
    assert.equal((await rowOf(site)).settings.points, 20)
    await notice.getByRole('button', { name: 'Keep mine' }).click()
    await second.page.getByRole('button', { name: 'Save' }).click()
    await said(second.page, 'Saved.')
    assert.equal((await rowOf(site)).settings.points, 30)
  })

  test('asks before unsaved changes are left', async ({ assert, browser, cleanup }) => {
    const { user, at } = await siteOfPerson()
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(at('scorer', 'tuned'))
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await page.getByLabel('Note').fill('not saved')
    await page.getByRole('link', { name: 'All plugins' }).click()
    assert.deepEqual(asked, ['Leave without saving your changes?'])
    assert.isTrue(page.url().endsWith('/tuned'))
  })

  test('another version is offered with what it changes', async ({ assert, browser, cleanup }) => {
    const { user, site, at } = await siteOfPerson()
    await rowsOf(
      `INSERT INTO site_plugins (site_id, kind, plugin, version, settings)
       VALUES (?, 'scorer', 'versioned', '1.0.0', '{"points": 30}')`,
      [site.id]
    )
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(at('scorer', 'versioned'))
    const offer = page.getByRole('region', { name: 'Version 2.0.0 is installed' })
    await offer.getByRole('row', { name: 'Weight not there 30 points' }).waitFor()
    await offer.getByRole('button', { name: 'Change to 2.0.0' }).click()
    await page.getByRole('spinbutton', { name: 'Weight' }).waitFor()
    assert.equal(await page.getByRole('spinbutton', { name: 'Weight' }).inputValue(), '30')
    await page.getByRole('button', { name: 'Go back to 1.0.0' }).click()
    await page.getByRole('spinbutton', { name: 'Points' }).waitFor()
    assert.equal(await page.getByRole('spinbutton', { name: 'Points' }).inputValue(), '30')
    assert.deepEqual(problems, [])
  })

  test('an analyst reads and is offered no change', async ({ assert, browser, cleanup }) => {
    const { workspaceId, site, at, forAll } = await siteOfPerson()
    const { user } = await makePerson()
    await makeMember(workspaceId, user.id, 'analyst')
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    for (const address of [at('scorer', 'tuned'), forAll('scorer', 'tuned')]) {
      await page.goto(address)
      await page.getByText('You can look at these settings').waitFor()
      assert.isTrue(await page.getByRole('spinbutton', { name: 'Points' }).isDisabled())
      assert.equal(await page.getByRole('checkbox').count(), 0)
    }
    await page.goto(`${APP}/sites/${site.id}/plugins`)
    assert.isTrue(await page.getByRole('switch', { name: 'Use device' }).isDisabled())
  })
})

test.group('Plugins page', (group) => {
  group.setup(installTestPlugins)

  test('is reached by keys; what is used is switched and chosen there', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, site } = await siteOfPerson()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/sites/${site.id}/settings`)
    await page.getByLabel('Name').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForURL(`${APP}/sites/${site.id}/plugins`)

    await page.getByRole('switch', { name: 'Use device' }).focus()
    await page.keyboard.press('Space')
    await said(page, 'device is off.')
    assert.isFalse((await rowOf(site, 'device')).enabled)

    await page.getByRole('button', { name: 'Use named' }).click()
    await said(page, 'named needs "Label" first.')
    await page.getByRole('link', { name: 'Settings of named' }).click()
    await page.getByLabel('Label').fill('Somewhere')
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved.')
    await page.getByRole('link', { name: 'All plugins' }).click()
    await page.getByRole('button', { name: 'Use named' }).click()
    await said(page, 'named is used from the next event on.')
    await page.getByRole('button', { name: 'Use paid-click' }).waitFor()
    assert.deepEqual(problems, [])
  })

  test('fits a phone and has nothing for axe to say, light and dark', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId, site, at, forAll } = await siteOfPerson()
    await rowsOf(`UPDATE sites SET name = ? WHERE id = ?`, [
      'شركة '.repeat(40).slice(0, 200),
      site.id,
    ])
    await rowsOf(
      `INSERT INTO site_plugins (site_id, kind, plugin, version, settings)
       VALUES (?, 'scorer', 'versioned', '0.9.0', '{"points": 30}')`,
      [site.id]
    )
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
        const { page, close } = await dashboardOf(browser, user, { colorScheme, viewport })
        cleanup(close)
        for (const address of [
          `${APP}/sites/${site.id}/plugins`,
          at('scorer', 'versioned'),
          at('destination', 'careless'),
          `${APP}/workspaces/${workspaceId}/plugins`,
          forAll('scorer', 'tuned'),
        ]) {
          await page.goto(address)
          await page.getByRole('heading', { level: 1 }).waitFor()
          assert.isTrue(await fitsItsWidth(page), `${address} at ${viewport.width}`)
          assert.deepEqual(await accessibilityProblems(page), [], `${colorScheme} ${address}`)
        }
      }
    }
  })
})
