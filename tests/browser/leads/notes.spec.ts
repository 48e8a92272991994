import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { until } from '#tests/support/until'
import { rowsOf } from '#tests/support/sites'
import { storeLead } from '#tests/support/leads'
import { said } from '#tests/browser/sites/dashboard'
import { deskOf, leadRow, openDesk } from './desk_page.js'

const field = (page: Page) => page.getByRole('textbox', { name: 'A note about this lead' })
const textsOf = async (leadId: string) => {
  const rows = await rowsOf('SELECT text FROM lead_notes WHERE lead_id = ?', [leadId])
  return rows.map(({ text }: any) => text)
}

test.group('Notes of the desk', () => {
  test('a note that was begun is found again after a look at another lead', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await deskOf(browser)
    const one = await storeLead(site.id, { name: 'One' })
    const two = await storeLead(site.id, { name: 'Two' })
    await openDesk(page, `${path}/${one}`)
    await field(page).fill('Wants a quote by')
    await leadRow(page, two).getByText('Two').click()
    await page.getByRole('heading', { name: 'Two' }).waitFor()
    assert.equal(await field(page).inputValue(), '')
    await leadRow(page, one).getByText('One').click()
    await page.getByRole('heading', { name: 'One' }).waitFor()
    await field(page).waitFor()
    assert.equal(await field(page).inputValue(), 'Wants a quote by')
    await field(page).press('Control+Enter')
    await page.locator('[data-note]').waitFor()
    assert.deepEqual(await textsOf(one), ['Wants a quote by'])
    assert.equal(await field(page).inputValue(), '')
  })

  test('so is a change of one that was begun', async ({ browser, assert }) => {
    const { site, page, path } = await deskOf(browser)
    const one = await storeLead(site.id, { name: 'One' })
    const two = await storeLead(site.id, { name: 'Two' })
    await openDesk(page, `${path}/${one}`)
    await field(page).fill('first')
    await field(page).press('Control+Enter')
    await page.getByRole('button', { name: 'Edit the note' }).click()
    const changed = page.getByRole('textbox', { name: 'The note', exact: true })
    await changed.fill('first, and more')
    await leadRow(page, two).getByText('Two').click()
    await page.getByRole('heading', { name: 'Two' }).waitFor()
    await leadRow(page, one).getByText('One').click()
    await page.getByRole('heading', { name: 'One' }).waitFor()
    await changed.waitFor()
    assert.equal(await changed.inputValue(), 'first, and more')
    await page.getByRole('button', { name: 'Save' }).click()
    await until(async () => (await textsOf(one))[0] === 'first, and more')
  })

  test('sent twice by quick fingers it is stored once; without a connection it stays', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await deskOf(browser)
    const id = await storeLead(site.id)
    await openDesk(page, `${path}/${id}`)
    await field(page).fill('Called back 📞')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Add the note' }).click()
    await said(page, 'The server did not answer')
    assert.equal(await field(page).inputValue(), 'Called back 📞')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Add the note' }).dblclick()
    await page.locator('[data-note]').waitFor()
    assert.deepEqual(await textsOf(id), ['Called back 📞'])
  })

  test('of two tabs that change one note, the second is told and loses nothing', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await deskOf(browser)
    const id = await storeLead(site.id)
    await openDesk(page, `${path}/${id}`)
    await field(page).fill('first')
    await field(page).press('Control+Enter')
    await page.locator('[data-note]').waitFor()
    const other = await page.context().newPage()
    await openDesk(other, `${path}/${id}`)
    for (const tab of [page, other])
      await tab.getByRole('button', { name: 'Edit the note' }).click()
    const change = async (tab: Page, text: string) => {
      await tab.getByRole('textbox', { name: 'The note' }).fill(text)
      await tab.getByRole('button', { name: 'Save' }).click()
    }
    await change(page, 'of the one')
    await until(async () => (await textsOf(id))[0] === 'of the one')
    await change(other, 'of the other')
    await said(other, 'This note was changed meanwhile')
    await other.getByText('It says now: of the one.').first().waitFor()
    assert.equal(
      await other.getByRole('textbox', { name: 'The note' }).inputValue(),
      'of the other'
    )
    await other.getByRole('button', { name: 'Save' }).click()
    await until(async () => (await textsOf(id))[0] === 'of the other')
  })
})
