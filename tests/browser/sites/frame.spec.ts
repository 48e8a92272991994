import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { until } from '#tests/support/until'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  findAndEnter,
  fitsItsWidth,
} from '#tests/browser/sites/dashboard'

const PHONE = { width: 380, height: 800 }
const isDark = (page: Page) =>
  page.evaluate(() => document.documentElement.classList.contains('dark'))

test.group('The frame', () => {
  test('letters lead to pages, Ctrl K finds, ? shows the keys', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId, domain: 'one.example' })
    const other = await makeSite({ workspaceId, domain: 'two.example' })
    await rowsOf(`UPDATE sites SET name = 'Second shop' WHERE id = ?`, [other.id])
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    const { keyboard } = page

    await page.goto(`${APP}/sites/${site.id}/settings`)
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    await keyboard.press('g')
    await keyboard.press('i')
    await page.waitForURL(`${APP}/sites/${site.id}/install`)

    await keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await keyboard.press('Control+k')
    await findAndEnter(page, 'Go to a site or page', 'two.example', 'Second shop')
    await page.waitForURL(`${APP}/sites/${other.id}/live`)

    await page.goto(`${APP}/sites/${other.id}/settings`)
    await page.getByLabel('Name').focus()
    await keyboard.type('gs?')
    assert.equal(await page.getByRole('dialog').count(), 0)
    await page.getByRole('button', { name: 'Discard' }).click()

    await page.goto(`${APP}/sites`)
    await page.getByRole('link', { name: 'Second shop' }).waitFor()
    await page.locator('body').click({ position: { x: 700, y: 600 } })
    await keyboard.press('j')
    await keyboard.press('j')
    await keyboard.press('k')
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    assert.equal(focused, 'Second shop')
    assert.deepEqual(problems, [])
  })

  test('what was opened before the page was told of its own arrival stays open', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user } = await makePerson()
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/sites`)
    await page.getByRole('heading', { name: 'Sites', level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    const field = page.getByPlaceholder('Go to a site or page')
    await field.waitFor()
    const arrive = (url: string) =>
      page.evaluate((at) => {
        const detail = { page: { url: at } }
        document.dispatchEvent(new CustomEvent('inertia:navigate', { detail }))
      }, url)

    await arrive('/sites')
    await page.evaluate(() => new Promise(requestAnimationFrame))
    assert.isTrue(await field.isVisible())
    await arrive('/account')
    await field.waitFor({ state: 'detached' })
  })

  test('the switcher finds a site, and has the last used on top', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const made = []
    for (let i = 0; i < 7; i++) made.push(await makeSite({ workspaceId, domain: `s${i}.example` }))
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    for (const site of [made[5], made[2]]) {
      await page.goto(`${APP}/sites/${site.id}/install`)
      await page.getByRole('heading', { name: 'Install', level: 1 }).waitFor()
    }

    await page.getByRole('button', { name: 'Switch site' }).click()
    const options = page.getByRole('option')
    await options.first().waitFor()
    assert.include(await options.nth(0).innerText(), 's2.example')
    assert.include(await options.nth(1).innerText(), 's5.example')

    await findAndEnter(page, 'Find a site', 's6.ex', 's6.example')
    await page.waitForURL(`${APP}/sites/${made[6].id}/live`)
  })

  test('the theme is kept, follows the system when asked, and paints no white first', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user } = await makePerson()
    const { page, close } = await dashboardOf(browser, user, { colorScheme: 'light' })
    cleanup(close)
    await page.goto(`${APP}/sites`)
    assert.isFalse(await isDark(page))

    await page.getByRole('button', { name: 'Account, theme, sign out' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click()
    assert.isTrue(await isDark(page))

    await page.route('**/assets/app-*.js', (route) => route.abort())
    await page.reload()
    assert.isTrue(await isDark(page), 'before any of our own code ran')
    await page.unroute('**/assets/app-*.js')
    await page.reload()

    await page.getByRole('button', { name: 'Account, theme, sign out' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'As the system' }).click()
    assert.isFalse(await isDark(page))
    await page.emulateMedia({ colorScheme: 'dark' })
    await until(() => isDark(page))
  })

  test('signs out', async ({ browser, cleanup }) => {
    const { user } = await makePerson()
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/sites`)
    await page.getByRole('button', { name: 'Account, theme, sign out' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL(/sign-in/)
    await page.goto(`${APP}/sites`)
    await page.waitForURL(/sign-in/)
  })

  test('on a phone it is a drawer, which closes when one has arrived', async ({
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const { page, close } = await dashboardOf(browser, user, { viewport: PHONE })
    cleanup(close)
    await page.goto(`${APP}/sites/${site.id}/install`)
    await page.getByRole('button', { name: 'Open the menu' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})

test.group('Every page of sites', () => {
  test('{scheme}: no complaint of axe or the browser, nothing sideways, whatever the names')
    .with([{ scheme: 'light' }, { scheme: 'dark' }] as const)
    .run(async ({ assert, browser, cleanup }, { scheme }) => {
      const { user, workspaceId } = await makePerson()
      const long = await makeSite({ workspaceId, domain: 'a-long-domain-name-of-a-client.example' })
      const rtl = await makeSite({ workspaceId, domain: 'xn--mgbh0fb.example' })
      const gone = await makeSite({ workspaceId })
      await rowsOf('UPDATE sites SET name = ? WHERE id IN (?, ?)', [
        'Averylongname'.repeat(15),
        long.id,
        gone.id,
      ])
      await rowsOf(`UPDATE sites SET name = 'متجر الأمل للأدوات المنزلية والهدايا' WHERE id = ?`, [
        rtl.id,
      ])
      await rowsOf('UPDATE sites SET removed_at = now() WHERE id = ?', [gone.id])
      await rowsOf(
        `INSERT INTO site_signals VALUES (?, 'origin_refused', now(), now(), 'pay.example')`,
        [long.id]
      )
      await rowsOf(`INSERT INTO drops VALUES (?, current_date, 'privacy_signal', 12)`, [long.id])
      const { page, problems, close } = await dashboardOf(browser, user, { colorScheme: scheme })
      cleanup(close)

      const paths = ['/sites', '/sites/new', `/sites/${gone.id}/settings`]
      for (const { id } of [long, rtl]) paths.push(`/sites/${id}/install`, `/sites/${id}/settings`)
      for (const path of paths) {
        for (const width of [380, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(APP + path)
          await page.getByRole('heading', { level: 1 }).waitFor()
          assert.isTrue(await fitsItsWidth(page), `${path} at ${width}`)
          assert.deepEqual(await accessibilityProblems(page), [], `${path} at ${width}`)
        }
      }
      assert.deepEqual(problems, [])
    })
    .timeout(120_000)

  test('a page that is not there, and one that is not for everybody', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user } = await makePerson()
    const site = await makeSite()
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    for (const path of ['/nowhere', `/sites/${site.id}/settings`]) {
      const response = await page.goto(APP + path)
      assert.equal(response!.status(), 404)
      await page.getByRole('heading', { name: 'This page does not exist' }).waitFor()
      assert.deepEqual(await accessibilityProblems(page), [])
    }
    await page.getByRole('link', { name: 'Go to your sites' }).click()
    await page.getByRole('heading', { name: 'Add your first site' }).waitFor()
  })
})
