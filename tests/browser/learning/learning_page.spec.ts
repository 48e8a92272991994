import { test } from '@japa/runner'
import { storeCall } from '#tests/support/calls'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { storeLabelledVisits } from '#tests/support/labelled_visits'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { emptyQueue } from '#tests/functional/jobs/queue'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
} from '#tests/browser/sites/dashboard'

async function ownerWithSite() {
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  return { user, site, path: `${APP}/sites/${site.id}/scoring/learning` }
}

test.group('Learning page', (group) => {
  group.each.setup(emptyQueue)

  test('says what is missing, learns when asked, and shows what came of it', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, site, path } = await ownerWithSite()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(path)
    await page.getByText('too few to rely on').waitFor()
    assert.isTrue(await page.getByRole('button', { name: 'Train now' }).isDisabled())

    await storeLabelledVisits(site, 150)
    await page.reload()
    await page.getByRole('button', { name: 'Train now' }).click()
    await page.getByText('Waiting for its turn').waitFor()
    await runDueJobs()
    await page.getByRole('heading', { name: 'How good it is' }).waitFor()
    await page.getByText(/Learned .* from \d+ qualified visits/).waitFor()
    await page.getByRole('img', { name: /Predicted against observed/ }).waitFor()
    await page.getByText('Scrolled to the end').waitFor()
    await page.getByRole('button', { name: /Show all/ }).click()
    await page.getByText('At the weekend').waitFor()
    assert.deepEqual(problems, [])
  })

  test('{scheme}: no complaint of axe or the browser, nothing sideways')
    .with([{ scheme: 'light' }, { scheme: 'dark' }] as const)
    .run(async ({ assert, browser, cleanup }, { scheme }) => {
      const { user, site, path } = await ownerWithSite()
      await rowsOf('UPDATE sites SET name = ? WHERE id = ?', ['Averylongname'.repeat(15), site.id])
      const { page, problems, close } = await dashboardOf(browser, user, { colorScheme: scheme })
      cleanup(close)
      const train = async () => {
        await page.reload()
        await page.getByRole('button', { name: 'Train now' }).click()
        await page.getByText('Waiting for its turn').waitFor()
      }
      const look = async (state: string) => {
        for (const width of [380, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(path)
          await page.getByRole('heading', { name: 'Visits with a marked call' }).waitFor()
          assert.isTrue(await fitsItsWidth(page), `${state} at ${width}`)
          assert.deepEqual(await accessibilityProblems(page), [], `${state} at ${width}`)
        }
      }
      await look('nothing')
      await storeLabelledVisits(site, 40)
      await storeCall(site.id, null, { status: 'junk' })
      await train()
      await look('waiting')
      await runDueJobs()
      await look('too few')
      await storeLabelledVisits(site, 100, 40)
      await train()
      await runDueJobs()
      await look('learned')
      assert.deepEqual(problems, [])
    })
    .timeout(120_000)
})
