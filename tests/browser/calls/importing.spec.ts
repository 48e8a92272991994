import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { until } from '#tests/support/until'
import { rowsOf } from '#tests/support/sites'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { HOME } from '#tests/browser/live/live_page'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { accessibilityProblems, fitsItsWidth, said } from '#tests/browser/sites/dashboard'
import { colleagueOf, monitorOf } from './call_page.js'

const FILE = [
  'Anrufer;Datum;Dauer;Notiz',
  '030 123456;15.01.2026 12:20;1:35;gut',
  '030 123457;15.01.2026 13:20;0:05;',
  '030 123458;16.01.2026 13:20;12;',
  'hello;16.01.2026 13:20;12;=1+1',
].join('\n')

const choose = (page: Page, content = FILE, name = 'January.csv') =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })

/** Presses a button that queues a run, and works it off. */
async function runBy(page: Page, siteId: string, task: string, press: () => Promise<void>) {
  await press()
  await until(async () => {
    const rows = await rowsOf(
      `SELECT 1 FROM job_runs WHERE site_id = ? AND task = ? AND state = 'waiting'`,
      [siteId, task]
    )
    return rows.length > 0
  })
  await page.getByRole('progressbar').waitFor()
  await runDueJobs()
}

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`).innerText()

test.group('Importing calls, in a browser', (group) => {
  group.each.setup(emptyQueue)

  test('a file that was not taken for want of a connection is sent again by a button', async ({
    browser,
  }) => {
    const { page, path } = await monitorOf(browser)
    await page.goto(`${HOME}${path}/import`)
    await page.getByText('Choose a CSV file').waitFor()
    await page.context().setOffline(true)
    await choose(page, FILE, '📞 calls.csv')
    await said(page, 'The server cannot be reached')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Send 📞 calls.csv again' }).click()
    await page.getByRole('heading', { name: 'First rows' }).waitFor()
  })

  test('upload, preview, check, import, report, take back', async ({ browser, assert }) => {
    const { site, page, path } = await monitorOf(browser)
    const press = (name: string) => () => page.getByRole('button', { name }).click()
    await page.goto(HOME + path)
    await page.getByRole('link', { name: 'Import' }).click()
    await choose(page)
    await page.getByRole('heading', { name: 'First rows' }).waitFor()
    const rows = page.getByRole('region', { name: 'The first rows' })
    assert.include(await rows.innerText(), '+49 30 123456')
    assert.include(await rows.innerText(), '12:20:00')
    assert.include(await rows.innerText(), 'no phone number')

    await page.locator('[data-field="duration"]').click()
    await page.getByRole('option', { name: 'Not in the file' }).click()
    await until(async () => !(await rows.innerText()).includes('1 min 35 s'))
    await page.locator('[data-field="duration"]').click()
    await page.getByRole('option', { name: 'Dauer' }).click()
    await rows.getByText('1 min 35 s').waitFor()

    await runBy(page, site.id, 'call_import_check', press('Check the file'))
    await page.getByRole('button', { name: 'Import 3 calls' }).waitFor()
    assert.equal(await figure(page, 'To be stored'), '3')
    assert.include(await page.locator('main').innerText(), 'line 5')
    assert.isEmpty(await rowsOf('SELECT 1 FROM calls WHERE site_id = ?', [site.id]))

    await runBy(page, site.id, 'call_import', press('Import 3 calls'))
    await page.getByRole('button', { name: 'Take back this import' }).waitFor()
    assert.equal(await figure(page, 'Stored'), '3')
    assert.equal(await figure(page, 'Refused'), '1')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Refused rows as CSV' }).click()
    assert.equal((await download).suggestedFilename(), 'refused-calls.csv')

    await rowsOf(
      `INSERT INTO call_actions (site_id, call_id, version, kind, person, before, after)
       SELECT site_id, id, 2, 'status', 'x', '{}', '{}' FROM calls WHERE site_id = ? LIMIT 1`,
      [site.id]
    )
    await page.reload()
    await press('Take back this import')()
    const dialog = page.getByRole('dialog')
    assert.include(await dialog.innerText(), '2 calls of January.csv will be removed')
    assert.include(await dialog.innerText(), '1 call stays')
    await runBy(page, site.id, 'call_import_removal', press('Remove 2 calls'))
    await page.getByText('Taken back: 2 of the stored calls were removed.').waitFor()
    assert.lengthOf(await rowsOf('SELECT 1 FROM calls WHERE site_id = ?', [site.id]), 1)
  })

  test('a file that is none is refused where it was chosen', async ({ browser }) => {
    const { page, path } = await monitorOf(browser)
    await page.goto(`${HOME}${path}/import`)
    await choose(page, 'PK\x03\x04', 'calls.xlsx')
    await page.getByRole('alert').getByText('This is no text.').waitFor()
    await choose(page)
    await page.getByRole('heading', { name: 'First rows' }).waitFor()
  })

  test('an import can be stopped, left, found again and gone on with', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await monitorOf(browser)
    await page.goto(`${HOME}${path}/import`)
    await choose(page)
    await runBy(page, site.id, 'call_import_check', () =>
      page.getByRole('button', { name: 'Check the file' }).click()
    )
    await page.getByRole('button', { name: 'Import 3 calls' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await until(async () => {
      const [run] = await rowsOf(
        `SELECT stop_requested FROM job_runs WHERE site_id = ? AND task = 'call_import'`,
        [site.id]
      )
      return run?.stop_requested
    })
    await runDueJobs()
    await page.goto(`${HOME}${path}/import`)
    await page.getByRole('link', { name: 'January.csv' }).click()
    await runBy(page, site.id, 'call_import', () =>
      page.getByRole('button', { name: 'Go on' }).click()
    )
    await page.getByRole('button', { name: 'Take back this import' }).waitFor()
    assert.equal(await figure(page, 'Stored'), '3')
  })

  test('viewers see what was imported, and no way to do it', async ({ browser, assert }) => {
    const { owner, page, path } = await monitorOf(browser)
    await page.goto(`${HOME}${path}/import`)
    await choose(page)
    await page.getByRole('heading', { name: 'First rows' }).waitFor()
    const viewer = await colleagueOf(browser, owner.workspaceId, 'viewer')
    await viewer.goto(`${HOME}${path}/import`)
    await viewer.getByText('You can see what was imported').waitFor()
    assert.equal(await viewer.locator('input[type=file]').count(), 0)
    await viewer.getByRole('link', { name: 'January.csv' }).click()
    await viewer.getByText('Nothing of this file has been imported yet.').waitFor()
    assert.notInclude(await viewer.locator('main').innerText(), '123456')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [380, 1280]) {
    test.group(`Importing calls | accessibility, ${colorScheme}, ${width} px`, (group) => {
      group.each.setup(emptyQueue)

      test('no page of it keeps anybody out', async ({ browser, assert }) => {
        const { site, page, path } = await monitorOf(browser, {
          colorScheme,
          reducedMotion: 'reduce',
          viewport: { width, height: 900 },
        })
        const check = async (what: string) => {
          assert.deepEqual(await accessibilityProblems(page), [], what)
          assert.isTrue(await fitsItsWidth(page), what)
        }
        await page.goto(`${HOME}${path}/import`)
        await page.locator('input[type=file]').waitFor({ state: 'attached' })
        await check('empty')

        await choose(page, FILE, `${'a_long_name'.repeat(15)}.csv`)
        await page.getByRole('heading', { name: 'First rows' }).waitFor()
        await check('mapping')
        await runBy(page, site.id, 'call_import_check', () =>
          page.getByRole('button', { name: 'Check the file' }).click()
        )
        await page.getByRole('button', { name: 'Import 3 calls' }).waitFor()
        await check('checked')
        await page.getByRole('button', { name: 'Import 3 calls' }).click()
        await page.getByRole('progressbar').waitFor()
        await check('importing')
        await runDueJobs()
        await page.getByRole('button', { name: 'Take back this import' }).click()
        await page.getByRole('button', { name: 'Remove 3 calls' }).waitFor()
        await check('asking')
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
        await check('done')
        await page.goto(`${HOME}${path}/import`)
        await page.getByText('Earlier files').waitFor()
        await check('list')
      })
    })
  }
}
