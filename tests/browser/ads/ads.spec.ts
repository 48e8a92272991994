import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import type { Page } from 'playwright'
import { rowsOf } from '#tests/support/sites'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { makePerson, makeSite } from '#tests/support/sites'
import { GoogleAds } from '#tests/support/google_ads_server'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { lead } from '#tests/functional/ads/paid'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
  said,
} from '#tests/browser/sites/dashboard'

const SIZES = [
  { width: 380, height: 800 },
  { width: 1280, height: 800 },
]

/** Inertia leaves for another site by a 409. */
const IS_THE_WAY_TO_GOOGLE = /\/authorize|status of 409/

const daysAgo = (days: number) => DateTime.utc().minus({ days }).toISODate()!

/** Five campaigns over two months, one of them with a name that nobody can read. */
function* costs(level: 'campaign' | 'ad_group' | 'keyword') {
  for (let days = 0; days < 60; days++) {
    for (let campaign = 1; campaign <= 5; campaign++) {
      const clicks = (days * 7 + campaign * 3) % 11
      const cost = {
        campaign,
        day: daysAgo(days),
        costMicros: clicks * campaign * 700_000,
        clicks,
        impressions: clicks * 14,
      }
      if (level === 'campaign') yield cost
      else
        yield {
          ...cost,
          adGroup: campaign * 10,
          ...(level === 'keyword' && { keyword: campaign * 100 }),
        }
    }
  }
}

test.group('Ads, in a browser', (group) => {
  let google: GoogleAds

  group.each.setup(async () => {
    await emptyQueue()
    await rowsOf('DELETE FROM request_budgets RETURNING 1')
    google = await GoogleAds.start(() => {})
    google.customers.set('100', { id: '100', name: 'Agency', isManager: true, isDirect: true })
    google.customers.set('1234567890', {
      id: '1234567890',
      name: 'Acme Roofs',
      managerId: '100',
      timezone: 'UTC',
      costs,
    })
    return () => google.stop()
  })

  test('from nothing to what a lead costs, and back', async ({ assert, browser, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)

    await page.goto(`${APP}/sites/${site.id}/ads`)
    await page.getByText('No ad account is linked').waitFor()
    await page.getByRole('button', { name: 'Link Google Ads' }).click()
    await said(page, 'ads@example.com is linked.')
    await page.getByRole('button', { name: 'Choose Acme Roofs' }).click()
    await page.getByText('No costs yet').waitFor()
    await lead(
      { site },
      { adParams: { gad_campaignid: '5' }, day: daysAgo(2), status: 'qualified' }
    )
    await runDueJobs()
    const row = page.locator('[data-ads] tbody tr').filter({ hasText: 'Campaign 5' })
    await row.waitFor()
    assert.match(await row.innerText(), /€\d/)

    await row.getByRole('link', { name: 'Campaign 5' }).click()
    await page.getByRole('rowheader', { name: 'Group 50' }).waitFor()
    await page.getByRole('link', { name: 'Keywords' }).click()
    await page.getByText('word "500"').waitFor()
    await page.getByRole('link', { name: 'All campaigns' }).click()
    await row.waitFor()

    await page.getByRole('button', { name: 'Unlink…' }).click()
    await page.getByLabel('Type ads@example.com to go on').fill('ads@example.com')
    await page.getByRole('button', { name: 'Unlink', exact: true }).click()
    await said(page, 'Unlinked, and Google has taken the permission back.')
    await page.getByText('Needs attention').waitFor()
    await row.waitFor()
    assert.deepEqual(
      problems.filter((one) => !IS_THE_WAY_TO_GOOGLE.test(one)),
      []
    )
  }).timeout(90_000)

  test('fits every screen, light and dark, in every state', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const states = await Promise.all(
      ['none', 'linked', 'reading', 'read', 'sick'].map(() => makeSite({ workspaceId }))
    )
    const [none, linked, reading, read, sick] = states.map(({ id }) => id)
    const { page: first, close: closeFirst } = await dashboardOf(browser, user)
    for (const id of [linked, reading, read, sick]) {
      await first.goto(`${APP}/sites/${id}/ads`)
      await first.getByRole('button', { name: /Link/ }).first().click()
      await first.getByText('Which account is about this site?').waitFor()
      if (id === linked) continue
      await first.getByRole('button', { name: 'Choose Acme Roofs' }).click()
      await first.getByText('days of UTC').waitFor()
      if (id !== reading) await runDueJobs()
    }
    await closeFirst()
    for (const id of [read, sick]) {
      for (let i = 0; i < 12; i++) {
        const status = ['new', 'qualified', 'won'][i % 3]
        const value = status === 'won' ? 400 + i * 40 : null
        const adParams = { gad_campaignid: String((i % 5) + 1) }
        await lead(
          { site: { id } },
          { adParams, day: daysAgo(i + 1), status, value, currency: i === 8 ? 'USD' : 'EUR' }
        )
      }
      await lead({ site: { id } }, { gclid: 'EAIaIQobChMI-x', day: daysAgo(3) })
    }
    await rowsOf(
      `UPDATE ad_names SET name = ? WHERE site_id = ? AND campaign_id = 4 AND ad_group_id = 0 RETURNING 1`,
      ['عرض الصيف '.repeat(20).trim(), read]
    )
    await rowsOf(
      `UPDATE ad_accounts SET problem = 'Google could not be reached: it hung up. It is tried again.',
          failing_since = now() - interval '2 h', fetched_at = now() - interval '27 h' WHERE site_id = ? RETURNING 1`,
      [sick]
    )
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, problems, close } = await dashboardOf(browser, user, { colorScheme })
      cleanup(close)
      const addresses = {
        none: `/sites/${none}/ads`,
        linked: `/sites/${linked}/ads`,
        account: `/sites/${linked}/ads/account`,
        reading: `/sites/${reading}/ads`,
        read: `/sites/${read}/ads`,
        campaign: `/sites/${read}/ads?campaign=3`,
        sick: `/sites/${sick}/ads`,
      }
      for (const [name, address] of Object.entries(addresses)) {
        for (const size of SIZES) {
          await look(page, address, size, `${name}-${colorScheme}-${size.width}`)
          assert.isTrue(await fitsItsWidth(page), `${name} at ${size.width}`)
        }
        assert.deepEqual(await accessibilityProblems(page), [], `${colorScheme} ${name}`)
      }
      assert.deepEqual(problems, [])
    }
  }).timeout(240_000)
})

async function look(
  page: Page,
  address: string,
  size: { width: number; height: number },
  name: string
) {
  await page.setViewportSize(size)
  await page.goto(APP + address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (name.startsWith('account')) await page.locator('[data-accounts]').waitFor()
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
