import { test } from '@japa/runner'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { shadowWatch } from '#app/replay/shadow/shadow_watch'
import { eventOf, post } from '#tests/support/sync'
import { installScorers } from '#tests/functional/replay/scorers'
import { makeHistory } from '#tests/functional/replay/history'
import { emptyQueue, runLater } from '#tests/functional/jobs/queue'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
  said,
} from '#tests/browser/sites/dashboard'

async function ownerWithHistory() {
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  await makeHistory(site)
  return { user, site, path: `${APP}/sites/${site.id}/scoring` }
}

test.group('Scoring page', (group) => {
  group.setup(installScorers)
  group.each.setup(emptyQueue)

  test('compares, tries, switches, and follows what happens without being loaded again', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, site, path } = await ownerWithHistory()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(path)

    await page.getByRole('button', { name: 'Compare Counting over history' }).click()
    await page.getByRole('menuitem', { name: 'Last 90 days' }).click()
    await page.getByText('Counting, last 90 days').waitFor()
    await runLater()
    await page.getByText('Of 60 visits, 0 (0 %) would be in a higher band and 60').waitFor()
    assert.equal(await page.locator('[data-difference] li').count(), 5)
    await page.getByRole('button', { name: 'Show all 50' }).click()
    assert.equal(await page.locator('[data-difference] li').count(), 50)

    await page.getByRole('button', { name: 'Try in shadow: Counting' }).click()
    await page.getByText('No visits yet').waitFor()
    await post(eventOf(site, { ec: 'conversion', ea: 'form_submit' }))
    await shadowWatch.flush()
    await page.reload()
    await page.getByText('Of 1 visit, 0 (0 %) would be in a higher band and 1').waitFor()

    await page.getByRole('button', { name: 'Switch to Counting' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('61 visits in the history').waitFor()
    await dialog.getByRole('button', { name: 'Switch' }).click()
    await said(page, 'Switched.')
    await page.getByRole('progressbar', { name: 'History scored by Counting' }).waitFor()
    await runLater()
    await page.getByText('61 of 61 visits got another score').waitFor()
    assert.deepEqual(
      await rowsOf('SELECT DISTINCT scored_by FROM sessions WHERE site_id = ?', [site.id]),
      [{ scored_by: 'counting@1.0.0' }]
    )
    assert.deepEqual(problems, [])
  })

  test('stops a run', async ({ browser, cleanup }) => {
    const { user, path } = await ownerWithHistory()
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(path)
    await page.getByRole('button', { name: 'Switch to Counting' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Switch' }).click()
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByText('Stopping').waitFor()
    await runLater()
    await page.getByText('Visits that it did not come to keep the score they had').waitFor()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 380]) {
      test(`keeps nobody out, ${colorScheme}, ${width} px`, async ({
        assert,
        browser,
        cleanup,
      }) => {
        const { user, site, path } = await ownerWithHistory()
        const { page, close } = await dashboardOf(browser, user, {
          colorScheme,
          bypassCSP: true,
          viewport: { width, height: 900 },
        })
        cleanup(close)
        await page.goto(path)
        await page.getByRole('button', { name: 'Try in shadow: Counting' }).click()
        await page.getByText('No visits yet').waitFor()
        await post({ events: [eventOf(site), eventOf(site, { ec: 'conversion', ea: 'sms' })] })
        await shadowWatch.flush()
        await page.getByRole('button', { name: 'Compare Picky over history' }).click()
        await page.getByRole('menuitem', { name: 'Last 90 days' }).click()
        await page.getByRole('progressbar').waitFor()
        await runLater()
        await page.getByText('Nothing was changed').waitFor()
        await page.getByRole('button', { name: 'Switch to Counting' }).click()
        assert.deepEqual(await accessibilityProblems(page), [])
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
        assert.deepEqual(await accessibilityProblems(page), [])
        assert.isTrue(await fitsItsWidth(page))
        if (process.env.SHOTS) {
          await page.screenshot({
            path: `${process.env.SHOTS}/${colorScheme}_${width}.png`,
            fullPage: true,
          })
        }
      })
    }
  }
})
