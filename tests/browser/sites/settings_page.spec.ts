import { test } from '@japa/runner'
import { APP, dashboardOf, said } from '#tests/browser/sites/dashboard'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'

test.group('Settings page', () => {
  test('of two people who edit at once, the second sees both values and decides', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const { user: colleague } = await makePerson()
    await makeMember(workspaceId, colleague.id, 'admin')
    const site = await makeSite({ workspaceId })
    const [first, second] = [
      await dashboardOf(browser, user),
      await dashboardOf(browser, colleague),
    ]
    cleanup(first.close)
    cleanup(second.close)
    for (const { page } of [first, second]) {
      await page.goto(`${APP}/sites/${site.id}/settings`)
      await page.getByLabel('Name').waitFor()
    }
    const name = async () => {
      const [row] = await rowsOf('SELECT name FROM sites WHERE id = ?', [site.id])
      return row.name
    }

    await first.page.getByLabel('Name').fill('Of the first')
    await first.page.getByRole('button', { name: 'Save' }).click()
    await said(first.page, 'Saved.')

    await second.page.getByLabel('Name').fill('Of the second')
    await second.page.getByRole('button', { name: 'Save' }).click()
    const notice = second.page.getByRole('alert').filter({ hasText: 'Somebody changed this site' })
    await notice.getByText('Name: "Of the first"').waitFor()
    assert.equal(await name(), 'Of the first')
    assert.equal(await second.page.getByLabel('Name').inputValue(), 'Of the second')

    await notice.getByRole('button', { name: 'Keep mine' }).click()
    await second.page.getByRole('button', { name: 'Save' }).click()
    await said(second.page, 'Saved.')
    assert.equal(await name(), 'Of the second')
  })

  test('asks before unsaved changes are left, and can throw them away', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/sites/${site.id}/settings`)
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })

    await page.getByLabel('Name').fill('Not saved')
    const bar = await page.getByRole('button', { name: 'Save' }).boundingBox()
    assert.isBelow(bar!.y, page.viewportSize()!.height, 'in sight, however long the form')
    await page.getByRole('link', { name: 'All sites' }).click()
    assert.deepEqual(asked, ['Leave without saving your changes?'])
    assert.isTrue(page.url().endsWith('/settings'))

    await page.getByRole('button', { name: 'Discard' }).click()
    assert.equal(await page.getByLabel('Name').inputValue(), 'Test site')
    await page.getByRole('link', { name: 'All sites' }).click()
    await page.getByRole('heading', { name: 'Sites', level: 1 }).waitFor()
    assert.lengthOf(asked, 1)
  })

  test('an analyst reads them and is offered no change', async ({ assert, browser, cleanup }) => {
    const { workspaceId } = await makePerson()
    const { user } = await makePerson()
    await makeMember(workspaceId, user.id, 'analyst')
    const site = await makeSite({ workspaceId })
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)

    await page.goto(`${APP}/sites/${site.id}/settings`)
    await page.getByText('You can look at these settings').waitFor()
    assert.isTrue(await page.getByLabel('Name').isDisabled())
    assert.equal(await page.getByRole('button', { name: 'Remove this site' }).count(), 0)
  })
})
