import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { simpleParser } from 'mailparser'
import { flat, textOfPdf } from '#tests/support/pdf'
import { storeLead } from '#tests/support/leads'
import { makePerson, makeSite } from '#tests/support/sites'
import { startSmtpServer, type TestSmtpServer } from '#tests/support/smtp_server'
import { accessibilityProblems, APP, dashboardOf, said } from '#tests/browser/sites/dashboard'

test.group('Reports, in a browser', (group) => {
  let smtp: TestSmtpServer
  group.setup(async () => {
    smtp = await startSmtpServer()
    return () => smtp.stop()
  })

  async function aSite() {
    const { user, workspaceId } = await makePerson()
    const { id } = await makeSite({ workspaceId, timezone: 'Europe/Berlin' })
    const now = clock.now().getTime()
    for (const days of [0, 1, 20]) {
      await storeLead(id, { at: new Date(now - days * 86_400_000), channel: 'paid_search' })
    }
    return { user, id }
  }

  test('a period and sections are chosen, and the PDF opens', async ({
    browser,
    assert,
    cleanup,
  }) => {
    const { user, id } = await aSite()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/sites/${id}/live`)
    await page.getByRole('link', { name: 'Report' }).click()
    await page.getByText('3 leads, none in the 30 days before.').waitFor()
    await page.getByRole('button', { name: '7 days' }).click()
    await page.getByText('2 leads, none in the 7 days before.').waitFor()
    assert.include(page.url(), 'period=7d')

    await page.getByRole('button', { name: 'Sections' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Visits', exact: true }).click()
    await page.getByText('Nobody visited').waitFor({ state: 'detached' })
    assert.include(page.url(), 'sections=')
    await page.keyboard.press('Escape')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the report as PDF' }).click(),
    ])
    assert.match(download.suggestedFilename(), /^example\.com_.*\.pdf$/)
    const text = flat((await textOfPdf(await readFile(await download.path()))).join(' '))
    assert.include(text, '2 leads, none in the 7 days before.')
    assert.notInclude(text, 'Nobody visited')
    assert.deepEqual(problems, [])
  })

  test('a report by mail is planned, looked at, tried and switched on', async ({
    browser,
    assert,
    cleanup,
  }) => {
    const { user, id } = await aSite()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/sites/${id}/report`)
    await page.getByRole('link', { name: 'Send by mail' }).click()
    await page.getByText('No report is sent yet').waitFor()
    await page.getByRole('button', { name: 'New report by mail' }).click()
    await page.getByRole('combobox', { name: 'How often' }).click()
    await page.getByRole('option', { name: 'Every week' }).click()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('heading', { name: 'Every Monday' }).waitFor()

    const mail = page.frameLocator('iframe[title="The mail"]')
    await mail.getByRole('heading', { name: 'Test site' }).waitFor()
    await page.getByRole('button', { name: 'Send me a test' }).click()
    await said(page, `A test is sent to ${user.email}.`)
    const received = await simpleParser((await smtp.mailTo(user.email)).source)
    assert.match(received.subject!, /^Test – Test site/)
    assert.equal(received.attachments[0].contentType, 'application/pdf')

    await page.getByRole('combobox', { name: 'Member' }).click()
    await page.getByRole('option', { name: 'Test Person' }).click()
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('gets it', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Switch on' }).click()
    await page.getByText(/^\s*Next: /).waitFor()
    await page.reload()
    await mail.getByRole('heading', { name: 'Test site' }).waitFor()
    assert.deepEqual(await accessibilityProblems(page), [])
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByText('Switched off: nothing is sent.').waitFor()
    assert.deepEqual(problems, [])
  })
})
