import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { makePerson, makeSite } from '#tests/support/sites'
import { fileTarget } from '#tests/functional/ads/carried'
import { APP, dashboardOf, said } from '#tests/browser/sites/dashboard'

test.group('A network that is told already', () => {
  test('is changed where it stands; of two people the second decides', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const carried = await fileTarget(site.id)
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    const row = page.locator(`[data-target="${carried}"]`)
    const open = async () => {
      await page.goto(`${APP}/sites/${site.id}/ads/uploads/files`)
      await row.getByRole('button').click()
      await page.getByRole('menuitem', { name: 'Edit' }).click()
      await page.getByRole('heading', { name: 'What is told' }).waitFor()
    }
    const name = page.getByLabel('Name', { exact: true })
    await open()
    await name.fill('Good leads 🦷')
    await page.getByRole('radio', { name: 'Won' }).click()
    await page.getByRole('button', { name: 'Save' }).dblclick()
    await said(page, 'Saved. Leads are looked at anew.')
    await row.getByText('Good leads 🦷').waitFor()
    await row.getByText('Won leads').waitFor()

    await open()
    await name.fill('Of the second')
    const rename = `UPDATE upload_targets SET name = 'Of the first', updated_at = now() WHERE id = ? RETURNING 1`
    await rowsOf(rename, [carried])
    await page.getByRole('button', { name: 'Save' }).click()
    const notice = page.getByRole('alert').filter({ hasText: 'Somebody changed what is told' })
    await notice.getByText('Of the first').waitFor()
    assert.equal(await name.inputValue(), 'Of the second')
    await notice.getByRole('button', { name: 'Keep mine' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await row.getByText('Of the second').waitFor()
    assert.deepEqual(problems, [])
  })
})
