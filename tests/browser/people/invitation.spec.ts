import { test } from '@japa/runner'
import { makePerson, rowsOf } from '#tests/support/sites'
import { forgetAttempts } from '#tests/support/people'
import { anAddress, roleOf } from '#tests/functional/people/stage'
import { invitationPath, startSmtpServer, type TestSmtpServer } from '#tests/support/smtp_server'
import { accessibilityProblems, APP, dashboardOf, said } from '#tests/browser/sites/dashboard'

test.group('People, in a browser', (group) => {
  let smtp: TestSmtpServer
  group.setup(async () => {
    smtp = await startSmtpServer()
    return () => smtp.stop()
  })
  group.each.setup(forgetAttempts)

  test('somebody is invited, joins, gets another role, and is removed', async ({
    browser,
    assert,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    const email = anAddress()
    await page.goto(`${APP}/people`)
    await page.getByText('Nobody has an open invitation.').waitFor()
    await page.getByLabel('Email').fill('no address')
    await page.getByRole('button', { name: 'Send invitation' }).click()
    await page.getByText('That does not look like an email.').waitFor()
    await page.getByLabel('Email').fill(email)
    await page.getByRole('button', { name: 'Send invitation' }).click()
    await page.locator(`[data-invitation="${email}"]`).getByText('Analyst').waitFor()
    assert.equal(await page.getByLabel('Email').inputValue(), '')

    const context = await browser.newContext({ colorScheme: 'light' })
    cleanup(() => context.close())
    const guest = await context.newPage()
    await guest.goto(APP + invitationPath(await smtp.mailTo(email)))
    await guest.getByRole('heading', { level: 1 }).waitFor()
    assert.deepEqual(await accessibilityProblems(guest), [])
    await guest.getByLabel('Your name').fill('Grace <b>Hopper</b>')
    await guest.getByLabel('Password').fill('a moth in the relay')
    await guest.getByRole('button', { name: 'Create account and join' }).click()
    await guest.waitForURL(`${APP}/sites`)

    await page.reload()
    const [{ id }] = await rowsOf('SELECT id FROM users WHERE email = ?', [email])
    const row = page.locator(`[data-person="${id}"]`)
    await row.getByText('Grace <b>Hopper</b>').waitFor()
    await row.getByRole('combobox').click()
    await page.getByRole('option', { name: 'Viewer' }).click()
    await said(page, 'The role is changed.')
    assert.equal(await roleOf(workspaceId, { id }), 'viewer')

    await row.getByRole('button', { name: /Remove/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await row.waitFor({ state: 'detached' })
    assert.isNull(await roleOf(workspaceId, { id }))
    assert.deepEqual(problems, [])
  })

  test('the last owner is told why they cannot leave', async ({ browser, assert, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/people`)
    await page.getByRole('button', { name: 'Leave' }).click()
    await page.getByRole('button', { name: 'Leave the workspace' }).click()
    await said(page, 'A workspace keeps an owner')
    assert.equal(await roleOf(workspaceId, user), 'owner')
  })
})
