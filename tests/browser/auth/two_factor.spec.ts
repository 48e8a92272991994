import { test } from '@japa/runner'
import { makePerson, PASSWORD } from '#tests/support/sites'
import { forgetAttempts } from '#tests/support/people'
import { codeAt, STEP_MS } from '#tests/functional/auth/two_factor_stage'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
} from '#tests/browser/sites/dashboard'

test.group('Two-factor sign-in, in a browser', (group) => {
  group.each.setup(forgetAttempts)

  test('is set up, and asked for at the next sign-in', async ({ browser, assert, cleanup }) => {
    const { user } = await makePerson()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/account`)
    await page.getByRole('link', { name: 'Set it up' }).click()
    const next = page.getByRole('button', { name: 'Continue' })
    await next.waitFor()
    await page.getByLabel('Current password').fill('not the password')
    await next.click()
    await page.getByText('That is not your current password.').waitFor()
    await page.getByLabel('Current password').fill(PASSWORD)
    await next.click()
    await page.getByRole('img', { name: 'QR code for the app' }).waitFor()
    assert.deepEqual(await accessibilityProblems(page), [])
    const letters = await page.locator('[data-letters]').innerText()
    const secret = letters.replace(/\s/g, '')

    await page.getByLabel('Code of the app').fill('000000')
    await page.getByRole('button', { name: 'Turn on' }).click()
    await page.getByText('That code is wrong').waitFor()
    await page.getByLabel('Code of the app').fill(codeAt(secret, new Date()))
    await page.getByRole('button', { name: 'Turn on' }).click()
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
    const codes = await page.locator('[data-code]').allInnerTexts()
    assert.lengthOf(codes, 10)
    assert.deepEqual(await accessibilityProblems(page), [])
    await page.setViewportSize({ width: 380, height: 800 })
    assert.isTrue(await fitsItsWidth(page))
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download' }).click()
    assert.equal((await download).suggestedFilename(), 'opsmantik-recovery-codes.txt')
    await page.getByRole('link', { name: 'I have kept them' }).click()
    await page.getByText('It is on.').waitFor()
    assert.deepEqual(problems, [])

    const context = await browser.newContext({ reducedMotion: 'reduce' })
    cleanup(() => context.close())
    const guest = await context.newPage()
    const signIn = async () => {
      await guest.goto(`${APP}/sign-in`)
      await guest.getByLabel('Email').fill(user.email)
      await guest.getByLabel('Password').fill(PASSWORD)
      await guest.getByRole('button', { name: 'Sign in', exact: true }).click()
      await guest.getByRole('heading', { name: 'Your second proof' }).waitFor()
    }
    await signIn()
    assert.deepEqual(await accessibilityProblems(guest), [])
    await guest.getByLabel('Code', { exact: true }).fill('123')
    await guest.getByRole('button', { name: 'Sign in', exact: true }).click()
    await guest.getByText('That code is wrong').waitFor()
    const later = new Date(Date.now() + STEP_MS)
    await guest.getByLabel('Code', { exact: true }).fill(codeAt(secret, later))
    await guest.getByRole('button', { name: 'Sign in', exact: true }).click()
    await guest.waitForURL((url) => !url.pathname.startsWith('/sign-in'))

    await guest.context().clearCookies()
    await signIn()
    await guest.getByLabel('Code', { exact: true }).fill(codes[0])
    await guest.getByRole('button', { name: 'Sign in', exact: true }).click()
    await guest.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  }).timeout(90_000)

  test('a session in another browser is ended', async ({ browser, assert, cleanup }) => {
    const { user } = await makePerson()
    const here = await dashboardOf(browser, user)
    cleanup(here.close)
    const there = await dashboardOf(browser, user)
    cleanup(there.close)
    await there.page.goto(`${APP}/account`)
    await there.page.getByRole('heading', { level: 1 }).waitFor()

    await here.page.goto(`${APP}/account`)
    await here.page.locator('[data-login="this"]').getByText('This one').waitFor()
    await here.page.locator('[data-login="other"]').getByRole('button', { name: /End/ }).click()
    await here.page.locator('[data-login="other"]').waitFor({ state: 'detached' })
    assert.deepEqual(here.problems, [])

    await there.page.goto(`${APP}/account`)
    await there.page.waitForURL(`${APP}/sign-in`)
  }).timeout(60_000)
})
