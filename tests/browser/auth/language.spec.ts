import { test } from '@japa/runner'
import { untranslated } from '#tests/browser/words'
import { forgetEverybody } from '#tests/support/people'
import { makePerson, PASSWORD } from '#tests/support/sites'
import { APP, dashboardOf } from '#tests/browser/sites/dashboard'

const EMAIL = 'ada@example.com'
/** The last is what a library calls the place of its toasts. */
const NAMES = ['Google', 'OpsMantik', 'Türkçe', 'English', 'Test Person', EMAIL, 'Notifications']

test.group('Language, in a browser', (group) => {
  group.each.setup(forgetEverybody)

  test('chosen before signing in, it stays for the person', async ({ assert, browser, visit }) => {
    const { user } = await makePerson(EMAIL)
    const page = await visit(`${APP}/sign-in`)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.getByRole('button', { name: 'Türkçe' }).click()
    await page.getByRole('heading', { name: 'Giriş yapın' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'tr')

    await page.getByLabel('E-posta').fill(EMAIL)
    await page.getByLabel('Parola').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-'))
    await page.goto(`${APP}/account`)
    await page.getByRole('heading', { name: 'Hesap', exact: true }).waitFor()
    await page.getByRole('main').getByRole('button', { name: 'Türkçe' }).click()
    await page.getByRole('main').getByRole('button', { name: 'Türkçe', pressed: true }).waitFor()

    const { page: elsewhere, close } = await dashboardOf(browser, user, { locale: 'de-DE' })
    await elsewhere.goto(`${APP}/account`)
    await elsewhere.getByRole('heading', { name: 'Hesap', exact: true }).waitFor()
    await close()
  })

  test('a browser that prefers Turkish gets it, and nothing of the account page stays English', async ({
    assert,
    browser,
  }) => {
    const { user } = await makePerson(EMAIL)

    assert.isEmpty(
      await untranslated(browser, user, '/account', (text) => NAMES.some((n) => text.includes(n)))
    )
  })
})
