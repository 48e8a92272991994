import { test } from '@japa/runner'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { deriveDueDays } from '#app/traffic/days/derive_due_days'
import { siteRegistry } from '#app/sites/site_registry'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { aSmallWorkspace } from '#tests/functional/moving/archives'
import { APP, dashboardOf, problemsOfSight } from '#tests/browser/sites/dashboard'

const CSV = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})
const dayBefore = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const GA4 = `Date,Session source / medium,Sessions,Total users
${dayBefore(5)},google / organic,1200,1100
${dayBefore(4)},(direct) / (none),30,25
`

test.group('History of other tools, in a browser', (group) => {
  group.each.setup(emptyQueue)
  group.each.timeout(180_000)

  test('a file is uploaded, read in the background, looked at, shown in the chart and removed', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { owner, site } = await aSmallWorkspace()
    await deriveDueDays((await siteRegistry.find(site.publicId))!)
    const { page, problems, close } = await dashboardOf(browser, owner.user)
    cleanup(close)
    await page.goto(`${APP}/sites/${site.id}/traffic`)
    await page.getByRole('link', { name: 'Bring history' }).click()
    await page.getByText('Nothing was imported yet').waitFor()
    assert.deepEqual(await problemsOfSight(page), [])

    const input = page.locator('input[type="file"]')
    await input.setInputFiles(CSV('ga4.csv', GA4))
    await page.locator('[data-history-import="reading"] [data-run]').waitFor()
    assert.deepEqual(await problemsOfSight(page), [])
    await runDueJobs()
    await page.locator('[data-history-import="read"]').getByText('1,230').waitFor()
    await page.getByRole('button', { name: 'Show these days' }).click()
    await page.locator('[data-history-import="taken"]').waitFor()

    await input.setInputFiles(CSV('none.csv', 'a,b\n1,2\n'))
    await page.locator('[data-history-import="reading"]').waitFor()
    await runDueJobs()
    await page.locator('[data-history-import="refused"]').getByText('No days were found').waitFor()
    assert.deepEqual(await problemsOfSight(page), [])
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.locator('[data-history-import="refused"]').waitFor({ state: 'detached' })

    const period = `from=${dayBefore(6)}&to=${dayBefore(0)}&interval=day`
    await page.goto(`${APP}/sites/${site.id}/traffic?${period}`)
    const legend = page.locator('[data-imported]')
    await legend.getByText('Google Analytics').waitFor()
    const chart = page.locator('[data-chart]')
    await chart.focus()
    await chart.press('Home')
    await chart.press('ArrowRight')
    assert.match((await chart.getAttribute('aria-valuetext'))!, /: 0 Visitors.*imported: 1,100/)
    assert.deepEqual(await problemsOfSight(page), [])
    await legend.getByRole('link').click()
    await page.locator('#history').getByText('google / organic').waitFor()

    await page.goto(`${APP}/sites/${site.id}/history`)
    await page.getByRole('button', { name: 'Remove ga4.csv' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('Nothing was imported yet').waitFor()
    assert.deepEqual(problems, [])
  })
})
