import axe from 'axe-core'
import env from '#start/env'
import { test } from '@japa/runner'
import type { Page } from 'playwright'
import User from '#app/auth/models/user'
import { signIn } from '#tests/support/sign_in'
import { makePerson } from '#tests/support/sites'
import { forgetEverybody } from '#tests/support/people'
import { startGoogle } from '#tests/support/google_server'
import { issueResetLink } from '#app/auth/issue_reset_link'
import { startSmtpServer } from '#tests/support/smtp_server'

const HOME = env.get('APP_URL')

/** Where a page is, and what has to be there before; nobody has an account yet. */
const PAGES: { name: string; open: (page: Page) => Promise<void>; isForm: boolean }[] = [
  { name: 'sign-up', isForm: true, open: (page) => go(page, '/sign-up') },
  {
    name: 'sign-in',
    isForm: true,
    async open(page) {
      await makePerson()
      await go(page, '/sign-in')
    },
  },
  { name: 'forgotten password', isForm: true, open: (page) => go(page, '/forgot-password') },
  {
    name: 'new password',
    isForm: true,
    async open(page) {
      const { user } = await makePerson()
      await page.goto((await issueResetLink(user.id)).url)
    },
  },
  { name: 'dead link', isForm: false, open: (page) => go(page, '/reset-password/x') },
  {
    name: 'account',
    isForm: false,
    async open(page) {
      const { user } = await makePerson()
      const { cookie } = await signIn(await User.findOrFail(user.id))
      await page.context().addCookies([{ ...cookie, url: HOME }])
      await go(page, '/account')
    },
  },
]

test.group('Accessibility of the pages of people', (group) => {
  group.each.setup(async () => {
    await forgetEverybody()
    const [google, smtp] = [await startGoogle(), await startSmtpServer()]
    return async () => {
      await google.stop()
      await smtp.stop()
    }
  })

  test('axe finds nothing on the page: {name}, {scheme}')
    .with(
      PAGES.flatMap((page) => [
        { ...page, scheme: 'light' as const },
        { ...page, scheme: 'dark' as const },
      ])
    )
    .run(async ({ browserContext, assert }, { open, isForm, scheme }) => {
      const page = await browserContext.newPage()
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await open(page)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (isForm) await makeMistakes(page)

      assert.deepEqual(await violations(page), [])
    })
})

function go(page: Page, path: string) {
  return page.goto(HOME + path).then(() => undefined)
}

/** Messages have colours of their own. */
async function makeMistakes(page: Page) {
  await page.locator('button[type=submit]').click()
  await page.locator('[aria-invalid=true]').first().waitFor()
}

async function violations(page: Page) {
  await page.evaluate(axe.source)
  const found = await page.evaluate(() => (globalThis as any).axe.run())
  return found.violations.map((violation: any) => [
    violation.id,
    violation.nodes.map((node: any) => node.html),
  ])
}
