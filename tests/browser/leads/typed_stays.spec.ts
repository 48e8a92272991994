import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { rowsOf } from '#tests/support/sites'
import { said } from '#tests/browser/sites/dashboard'
import { leadRow as rowOf, storeLead } from '#tests/support/leads'
import { deskOf, hasStatus, openDesk, tellOf } from './desk_page.js'

const value = (page: Page) => page.getByRole('textbox', { name: 'Value', exact: true })
const name = (page: Page) => page.getByRole('textbox', { name: 'Name', exact: true })

test.group('What is typed about a lead', () => {
  test('its worth stays when it changes meanwhile and when it cannot be sent', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await deskOf(browser)
    const id = await storeLead(site.id, { name: 'Ada' })
    await openDesk(page, path)
    await page.keyboard.press('j')
    await page.keyboard.press('w')
    await value(page).fill('1250')
    await rowsOf(`UPDATE leads SET name = 'Ada Lovelace', version = version + 1 WHERE id = ?`, [id])
    await tellOf(site.id, id)
    await page.getByRole('dialog').getByText('Ada Lovelace').waitFor()
    assert.equal(await value(page).inputValue(), '1250')

    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Mark it won' }).click()
    await said(page, 'The server did not answer')
    assert.equal(await value(page).inputValue(), '1250')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Mark it won' }).dblclick()
    await hasStatus(page, id, 'won')
    assert.equal(Number((await rowOf(id)).value), 1250)
    const actions = await rowsOf('SELECT kind FROM lead_actions WHERE lead_id = ?', [id])
    assert.lengthOf(actions, 1)
  })

  test('its name stays in its field until it is stored', async ({ browser, assert }) => {
    const { site, page, path } = await deskOf(browser)
    const id = await storeLead(site.id, { name: 'Ada' })
    await openDesk(page, `${path}/${id}`)
    await page.getByRole('button', { name: 'Change the name' }).click()
    await name(page).fill('مها 🦊 O’Neil')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'The server did not answer')
    assert.equal(await name(page).inputValue(), 'مها 🦊 O’Neil')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'مها 🦊 O’Neil' }).waitFor()
    assert.equal((await rowOf(id)).name, 'مها 🦊 O’Neil')
  })
})

test.group('The address of a lead that is not there', () => {
  test('says so, and the rest of the desk works', async ({ browser }) => {
    const { site, page, path } = await deskOf(browser)
    await storeLead(site.id, { name: 'Ada' })
    await openDesk(page, `${path}/${crypto.randomUUID()}`)
    await page.getByText('There is no such lead, or not any more.').waitFor()
    await page.getByRole('button', { name: 'Close the lead' }).click()
    await page.getByText('Ada').waitFor()
  })
})
