import { test } from '@japa/runner'
import { forgetAttempts } from '#tests/support/people'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  problemsOfSight,
} from '#tests/browser/sites/dashboard'

test.group('A workspace that is deleted, in a browser', (group) => {
  group.each.setup(forgetAttempts)

  test('its name is typed, it is gone, and it comes back', async ({ browser, assert, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    await rowsOf(`UPDATE workspaces SET name = 'Acme' WHERE id = ?`, [workspaceId])
    const site = await makeSite({ workspaceId })
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.setViewportSize({ width: 380, height: 900 })
    await page.goto(`${APP}/workspaces/${workspaceId}/people`)
    await page.getByRole('button', { name: 'Delete the workspace' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Acne')
    assert.isTrue(await dialog.getByRole('button', { name: 'Delete the workspace' }).isDisabled())
    await dialog.getByRole('textbox').fill('Acme')
    await dialog.getByRole('button', { name: 'Delete the workspace' }).click()
    await page.getByText(/Acme is deleted\. On .* all of it is erased/).waitFor()
    await page.reload()
    await page.getByText(/Acme is deleted\. On .* all of it is erased/).waitFor()
    assert.deepEqual(await accessibilityProblems(page), [])
    assert.deepEqual(await problemsOfSight(page), [])

    await page.getByRole('button', { name: 'Bring it back' }).click()
    await page.getByText('Acme is back').first().waitFor()
    await page.goto(`${APP}/sites/${site.id}/settings`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.deepEqual(problems, [])
  }).timeout(120_000)

  test('on a telephone the filters of the audit log are one button', async ({
    browser,
    assert,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.setViewportSize({ width: 380, height: 900 })
    await page.goto(`${APP}/workspaces/${workspaceId}/audit`)
    const kind = page.getByRole('combobox', { name: 'Kind' })
    await page.getByRole('button', { name: 'Filters' }).waitFor()
    assert.isFalse(await kind.isVisible())
    await page.getByRole('button', { name: 'Filters' }).click()
    await kind.click()
    await page.getByRole('option', { name: 'People' }).click()
    await page.getByRole('button', { name: 'Filters (1)' }).waitFor()
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('button', { name: 'Filters (1)' }).waitFor({ state: 'hidden' })
    assert.isTrue(await kind.isVisible())
  }).timeout(120_000)
})
