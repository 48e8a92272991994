import { test } from '@japa/runner'
import type { Page } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import type User from '#app/auth/models/user'
import { signIn } from '#tests/support/sign_in'
import { APP, dashboardOf, said } from '#tests/browser/sites/dashboard'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()
const typed = (page: Page) => page.getByLabel('Name').inputValue()

const nameOf = async (siteId: string) => {
  const [row] = await rowsOf('SELECT name FROM sites WHERE id = ?', [siteId])
  return row.name
}

const endSessionsOf = (user: User) =>
  db.connection('service').from('login_sessions').whereILike('data', `%${user.id}%`).delete()

/** Somebody who has typed a new name into the settings of a site, and not saved it. */
async function inMidEdit(browser: Parameters<typeof dashboardOf>[0]) {
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  const dashboard = await dashboardOf(browser, user)
  await dashboard.page.goto(`${APP}/sites/${site.id}/settings`)
  await dashboard.page.getByLabel('Name').fill('Typed for an hour')
  return { ...dashboard, user, workspaceId, site }
}

test.group('What was typed stays', () => {
  test('when the connection is lost, and can be sent again', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, site, close } = await inMidEdit(browser)
    cleanup(close)
    await page.context().setOffline(true)
    await save(page)
    await said(page, 'The server cannot be reached')
    assert.equal(await typed(page), 'Typed for an hour')

    await page.context().setOffline(false)
    await save(page)
    await said(page, 'Saved.')
    assert.equal(await nameOf(site.id), 'Typed for an hour')
  })

  test('when the session ended, and is saved after signing in elsewhere', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, site, user, close } = await inMidEdit(browser)
    cleanup(close)
    await endSessionsOf(user)
    await save(page)
    await said(page, 'You are signed out')
    const link = page.getByRole('link', { name: 'Sign in' })
    assert.equal(await link.getAttribute('target'), '_blank')
    assert.equal(await typed(page), 'Typed for an hour')

    const { name, value } = (await signIn(user)).cookie
    await page.context().addCookies([{ name, value, url: APP }])
    const elsewhere = await page.context().newPage()
    await elsewhere.goto(`${APP}/account`)
    await elsewhere.close()
    await save(page)
    await said(page, 'Saved.')
    assert.equal(await nameOf(site.id), 'Typed for an hour')
  })

  test('when the role was taken away', async ({ assert, browser, cleanup }) => {
    const { page, site, user, workspaceId, close } = await inMidEdit(browser)
    cleanup(close)
    const { user: staying } = await makePerson()
    await makeMember(workspaceId, staying.id, 'owner')
    const membership = db
      .connection('service')
      .from('memberships')
      .where({ workspace_id: workspaceId })
    await membership.where('user_id', user.id).update({ role: 'viewer' })
    await save(page)
    await said(page, 'That is not possible')
    assert.equal(await typed(page), 'Typed for an hour')
    assert.equal(await nameOf(site.id), 'Test site')
  })

  test('when the server breaks', async ({ assert, browser, cleanup }) => {
    const { page, close } = await inMidEdit(browser)
    cleanup(close)
    await page.route('**/sites/*', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' })
        : route.continue()
    )
    await save(page)
    await said(page, 'The server could not do that')
    assert.equal(await typed(page), 'Typed for an hour')
    assert.equal(await page.getByText('Bad gateway').count(), 0)
  })
})

test.group('A page that refreshes itself', () => {
  test('is not taken away by the sign-in page when the session ended', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    await makeSite({ workspaceId })
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.clock.install()
    await page.goto(`${APP}/sites`)
    await page.getByRole('heading', { name: 'Sites', level: 1 }).waitFor()
    await endSessionsOf(user)
    await page.clock.fastForward(61_000)
    await said(page, 'You are signed out')
    assert.equal(new URL(page.url()).pathname, '/sites')
  })
})

test.group('A sign-in page that was open for long', () => {
  test('says so, and takes what was typed the second time', async ({ browser, cleanup }) => {
    const { user } = await makePerson()
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    cleanup(() => context.close())
    const page = await context.newPage()
    await page.goto(`${APP}/sign-in`)
    await page.getByLabel('Email').fill(user.email)
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await said(page, 'This page was open for too long')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('Wrong email or password.').waitFor()
  })
})
