import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { until } from '#tests/support/until'
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

  test('a file of Google Analytics is looked at, shown beside the traffic, and removed', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { owner, site } = await aSmallWorkspace()
    const { page, problems, close } = await dashboardOf(browser, owner.user)
    cleanup(close)
    await page.goto(`${APP}/sites/${site.id}/traffic?from=2024-03-01&to=2024-03-31`)
    await page.getByRole('link', { name: 'Bring history from Google Analytics' }).click()
    const text =
      'Date,Session source / medium,Sessions\n20240301,google / organic,1200\n20240302,x,7\n'
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'ga4.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    const one = page.locator('[data-history-import="ga4"]')
    await one.getByText('1,207').waitFor()
    assert.deepEqual(await problemsOfSight(page), [])
    await one.getByRole('button', { name: 'Show these days' }).click()
    await one.getByText('shown with the traffic').waitFor()

    await page.goto(`${APP}/sites/${site.id}/traffic?from=2024-03-01&to=2024-03-31`)
    const panel = page.locator('[data-history]')
    await panel.getByText('google / organic').waitFor()
    assert.deepEqual(await problemsOfSight(page), [])
    await panel.getByRole('link', { name: 'Manage imports' }).click()
    await one.getByRole('button', { name: 'Remove ga4.csv' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('Nothing was imported yet.').waitFor()
    await until(async () => {
      const rows = await rowsOf('SELECT 1 FROM history_days WHERE site_id = ?', [site.id])
      return rows.length === 0
    })
    assert.deepEqual(problems, [])
  })
})
