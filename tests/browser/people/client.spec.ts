import { test } from '@japa/runner'
import { forgetAttempts } from '#tests/support/people'
import { anAddress } from '#tests/functional/people/stage'
import { makePerson, makeSite } from '#tests/support/sites'
import { invitationPath, startSmtpServer, type TestSmtpServer } from '#tests/support/smtp_server'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
  said,
} from '#tests/browser/sites/dashboard'

test.group('A client, in a browser', (group) => {
  let smtp: TestSmtpServer
  group.setup(async () => {
    smtp = await startSmtpServer()
    return () => smtp.stop()
  })
  group.each.setup(forgetAttempts)

  test('is invited, sees what was chosen, then something else, then nothing', async ({
    browser,
    assert,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const { id } = await makeSite({ workspaceId })
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    const email = anAddress()
    await page.goto(`${APP}/people`)
    await page.getByLabel('Email').fill(email)
    await page.getByRole('combobox', { name: 'Role', exact: true }).click()
    await page.getByRole('option', { name: 'Client' }).click()
    await page.getByRole('checkbox', { name: 'Attribution' }).click()
    await page.getByRole('checkbox', { name: 'Leads' }).click()
    assert.deepEqual(await accessibilityProblems(page), [])
    await page.getByRole('button', { name: 'Send invitation' }).click()
    await page.locator(`[data-invitation="${email}"]`).getByText('Client').waitFor()

    const context = await browser.newContext({ colorScheme: 'light' })
    cleanup(() => context.close())
    const guest = await context.newPage()
    await guest.goto(APP + invitationPath(await smtp.mailTo(email)))
    await guest.getByLabel('Your name').fill('Mary Client')
    await guest.getByLabel('Password').fill('a moth in the relay')
    await guest.getByRole('button', { name: 'Create account and join' }).click()
    await guest.waitForURL(`${APP}/sites`)
    await guest.getByRole('main').getByRole('link', { name: 'Test site' }).click()
    await guest.waitForURL(`${APP}/sites/${id}/traffic`)
    const rail = guest.getByRole('navigation', { name: 'Sections' }).getByRole('link')
    assert.deepEqual(await rail.allInnerTexts(), [
      'Traffic',
      'Conversions',
      'Leads',
      'Report',
      'All sites',
    ])
    await guest.getByRole('link', { name: 'Leads' }).click()
    await guest.waitForURL(/\/leads$/)
    assert.equal(await guest.getByRole('link', { name: /tag/ }).count(), 0)
    assert.deepEqual(await accessibilityProblems(guest), [])
    assert.isTrue(await fitsItsWidth(guest))

    await page.reload()
    await page.getByRole('button', { name: 'Change what Mary Client sees' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'Leads' }).click()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved. It counts at once.')
    await guest.getByRole('link', { name: 'Leads' }).click()
    await guest.getByText('This page does not exist').waitFor()

    await page.getByRole('button', { name: 'Withdraw the access of Mary Client' }).click()
    await dialog.getByRole('button', { name: 'Withdraw access' }).click()
    await page.locator(`[data-client="${email}"]`).waitFor({ state: 'detached' })
    await guest.goto(`${APP}/sites/${id}/traffic`)
    await guest.getByText('This page does not exist').waitFor()
    assert.deepEqual(problems, [])
  }).timeout(120_000)
})
