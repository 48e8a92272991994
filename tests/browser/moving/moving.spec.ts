import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { rowsOf } from '#tests/support/sites'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { newOwner } from '#tests/functional/moving/mover'
import { APP, dashboardOf, problemsOfSight } from '#tests/browser/sites/dashboard'
import { aSmallWorkspace } from '#tests/functional/moving/archives'

test.group('Moving, in a browser', (group) => {
  group.each.setup(emptyQueue)
  group.each.timeout(180_000)

  test('a workspace is exported, fetched, imported elsewhere and removed again', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { owner } = await aSmallWorkspace()
    const there = await dashboardOf(browser, owner.user, { acceptDownloads: true })
    cleanup(there.close)
    await there.page.goto(`${APP}/workspaces/${owner.workspaceId}/people`)
    await there.page.getByRole('link', { name: 'Export', exact: true }).click()
    await there.page.getByRole('button', { name: 'Make an export' }).click()
    await there.page.locator('[data-run]').waitFor()
    await runDueJobs()
    await there.page.getByRole('link', { name: 'Download' }).waitFor()
    assert.deepEqual(await problemsOfSight(there.page), [])
    const [download] = await Promise.all([
      there.page.waitForEvent('download'),
      there.page.getByRole('link', { name: 'Download' }).click(),
    ])
    assert.equal(download.suggestedFilename(), 'workspace.zip')
    const buffer = await readFile(await download.path())
    assert.deepEqual(there.problems, [])

    const target = await newOwner()
    const { page, problems, close } = await dashboardOf(browser, target.user)
    cleanup(close)
    await page.goto(`${APP}/workspaces/${target.workspaceId}/import`)
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'workspace.zip', mimeType: 'application/zip', buffer })
    await page.locator('[data-tables]').getByText('Events').waitFor()
    await page.locator('[data-wanting="endpoint"]').getByText('Our CRM').waitFor()
    assert.deepEqual(await problemsOfSight(page), [])
    const sites = () => rowsOf('SELECT 1 FROM sites WHERE workspace_id = ?', [target.workspaceId])
    assert.isEmpty(await sites())

    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.locator('[data-run]').waitFor()
    await runDueJobs()
    await page.locator('[data-import-end="done"]').getByText('Test site').waitFor()
    assert.lengthOf(await sites(), 1)
    assert.deepEqual(await problemsOfSight(page), [])

    await page.getByRole('button', { name: 'Remove the import' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.locator('[data-run]').waitFor()
    await runDueJobs()
    await page.getByText('The last import was removed.').waitFor()
    assert.isEmpty(await sites())
    assert.deepEqual(problems, [])
  })
})
