import env from '#start/env'
import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { forgetEverybody } from '#tests/support/people'
import { makePerson, PASSWORD } from '#tests/support/sites'
import { startGoogle } from '#tests/support/google_server'
import { resetPath, startSmtpServer, type TestSmtpServer } from '#tests/support/smtp_server'

const HOME = env.get('APP_URL')
const EMAIL = 'ada@example.com'

test.group('People, in a browser', (group) => {
  let smtp: TestSmtpServer

  group.setup(async () => {
    smtp = await startSmtpServer()
    return () => smtp.stop()
  })
  group.each.setup(forgetEverybody)

  test('sign up, sign out, sign in, forget, reset, sign in again', async ({ visit, assert }) => {
    const page = await visit(HOME)
    await page.waitForURL(`${HOME}/sign-up`)
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('Email').fill(EMAIL)
    await page.getByLabel('Password').fill('an engine of brass')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-'))

    await signOut(page)
    await signIn(page, EMAIL, 'not the password')
    await page.getByRole('alert').getByText('Wrong email or password.').waitFor()
    assert.equal(await page.getByLabel('Password').inputValue(), '')
    assert.equal(await focused(page), 'password')
    await page.keyboard.type('an engine of brass')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-'))

    await signOut(page)
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.getByRole('heading', { name: 'Reset your password' }).waitFor()
    await page.getByLabel('Email').fill(EMAIL)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByRole('status').getByText('a link is on its way').waitFor()

    await page.goto(HOME + resetPath(await smtp.mailTo(EMAIL)))
    await page.getByLabel('New password').fill('another engine of brass')
    await page.getByRole('button', { name: 'Set password' }).click()
    await page.getByRole('status').getByText('Your password is changed.').waitFor()

    await signIn(page, EMAIL, 'another engine of brass')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-'))
  })

  test('the first mistake has the focus and a message that belongs to it', async ({
    visit,
    assert,
  }) => {
    const page = await visit(`${HOME}/sign-up`)
    await page.getByLabel('Your name').fill('Ada')
    await page.getByLabel('Email').fill('nobody')
    await page.getByLabel('Password').fill('password1234')
    await page.getByLabel('Password').press('Enter')

    const email = page.getByRole('textbox', { name: 'Email' })
    await page.getByText('That does not look like an email.').waitFor()
    assert.equal(await focused(page), 'email')
    const messageId = await email.getAttribute('aria-describedby')
    assert.include(await page.locator(`[id="${messageId}"]`).textContent(), 'look like an email')
    assert.equal(await page.getByLabel('Password').inputValue(), 'password1234')
  })

  test('nothing moves when a message appears', async ({ visit, assert }) => {
    await makePerson(EMAIL)
    const page = await visit(`${HOME}/sign-in`)
    const button = page.getByRole('button', { name: 'Sign in' })
    const before = await button.boundingBox()

    await button.click()
    await page.getByText('Fill this in.').first().waitFor()
    assert.deepEqual(await button.boundingBox(), before)

    await signIn(page, EMAIL, 'not the password')
    await page.getByRole('alert').waitFor()
    assert.deepEqual(await button.boundingBox(), before)
  })

  test('works with the keyboard alone, and shows the password when asked', async ({
    visit,
    assert,
  }) => {
    await makePerson(EMAIL)
    const page = await visit(`${HOME}/sign-in`)
    await page.getByLabel('Email').waitFor()
    assert.equal(await focused(page), 'email')
    await page.keyboard.type(EMAIL)
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    assert.equal(await page.getByLabel('Password').getAttribute('type'), 'text')
    await page.keyboard.press('Space')
    assert.equal(await page.getByLabel('Password').getAttribute('type'), 'password')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    await page.waitForURL((url) => !url.pathname.startsWith('/sign-'))
  })

  test('password managers are told what is what', async ({ visit, assert }) => {
    const page = await visit(`${HOME}/sign-up`)
    await page.getByLabel('Email').waitFor()
    const hints = () =>
      page
        .locator('input')
        .evaluateAll((all) => all.map((input) => input.getAttribute('autocomplete')))

    assert.deepEqual(await hints(), ['name', 'username', 'new-password'])
    await makePerson(EMAIL)
    await page.goto(`${HOME}/sign-in`)
    await page.getByLabel('Email').waitFor()
    assert.deepEqual(await hints(), ['username', 'current-password'])
  })

  test('who signed out is not read by going back', async ({ visit, assert }) => {
    await makePerson(EMAIL)
    const page = await visit(`${HOME}/sign-in`)
    await signIn(page, EMAIL, PASSWORD)
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-'))
    await page.goto(`${HOME}/account`)
    await page.getByText(EMAIL).first().waitFor()
    await signOut(page, 'Test Person')
    await page.getByLabel('Email').waitFor()

    await page.goBack()
    await page.waitForURL(`${HOME}/sign-in`)
    await page.getByLabel('Email').waitFor()
    assert.equal(await page.getByText(EMAIL).count(), 0)
  })

  test('Google: absent, then there and back', async ({ visit, assert }) => {
    await makePerson(EMAIL)
    const page = await visit(`${HOME}/sign-in`)
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Continue with Google' }).count(), 0)

    const google = await startGoogle()
    try {
      google.profile = { sub: '108', email: EMAIL, email_verified: true }
      await page.reload()
      await page.getByRole('link', { name: 'Continue with Google' }).click()
      await page.getByRole('alert').getByText('then link Google under Account').waitFor()

      await signIn(page, EMAIL, PASSWORD)
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-'))
      await page.goto(`${HOME}/account`)
      const linking = page.locator('form', { hasText: 'Link Google' })
      await linking.getByLabel('Current password').fill(PASSWORD)
      await page.getByRole('button', { name: 'Link Google' }).click()
      await page.getByText('A Google account is linked.').waitFor()

      await page.getByRole('button', { name: 'Sign out everywhere' }).click()
      await page.getByRole('link', { name: 'Continue with Google' }).click()
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-'))
    } finally {
      await google.stop()
    }
  })
})

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function signOut(page: Page, name = 'Ada Lovelace') {
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(`${HOME}/sign-in`)
}

function focused(page: Page) {
  return page.evaluate(() => document.activeElement?.getAttribute('name'))
}
