import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import type User from '#app/auth/models/user'
import type { Session } from '#app/visitors/types'
import { aVisit, store } from '#tests/support/traffic'
import { makePerson, makeSite } from '#tests/support/sites'
import { deriveDueDays } from '#app/traffic/days/derive_due_days'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
} from '#tests/browser/sites/dashboard'

const LONG = 'spring-'.repeat(28) + 'sale'
const ARABIC = 'حملة الربيع '.repeat(16)
const call = { category: 'conversion', action: 'phone_call', after: 60 }
const view = { category: 'interaction', action: 'page_view' }

let user: User
let path: string
let emptyPath: string

/** Twenty days with visits of three campaigns, one with a long name and one from right to left. */
async function visitedSite(workspaceId: string) {
  const { id } = await makeSite({ workspaceId })
  const visits = Array.from({ length: 60 }, (_, i) => {
    const startedAt = new Date(Date.now() - (i % 20) * 86_400_000 - 60_000)
    const facts: Partial<Session> = {
      startedAt,
      channel: i % 3 ? 'paid_search' : 'email',
      campaign: [LONG, ARABIC, '<img src=x onerror=alert(1)>'][i % 3],
      country: i % 2 ? 'DE' : 'GB',
      city: i % 2 ? 'Hamburg' : 'London',
      device: 'mobile',
    }
    return aVisit(id, i % 4 ? [view] : [view, call], facts)
  })
  await store(...visits)
  await deriveDueDays({ id, timezone: 'UTC' })
  return `${APP}/sites/${id}/traffic`
}

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`)
const rows = (page: Page, panel: string) => page.locator(`[data-panel="${panel}"] [data-row]`)
const chips = (page: Page) => page.locator('[data-chip]')

test.group('Traffic page', (group) => {
  group.setup(async () => {
    const person = await makePerson()
    user = person.user
    path = await visitedSite(person.workspaceId)
    const { id } = await makeSite({ workspaceId: person.workspaceId })
    emptyPath = `${APP}/sites/${id}/traffic`
  })

  test('a row filters the page, pressed again no longer, and the address says so', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(path)
    await figure(page, 'visits').filter({ hasText: '60' }).waitFor()
    await page.locator('canvas').waitFor()

    await rows(page, 'sources').filter({ hasText: 'Email' }).click()
    await figure(page, 'visits').filter({ hasText: '20' }).waitFor()
    assert.match(decodeURIComponent(page.url()), /f=channel:is:email/)
    await rows(page, 'places').filter({ hasText: 'Germany' }).click()
    await figure(page, 'visits').filter({ hasText: '10' }).waitFor()
    assert.equal(await chips(page).count(), 2)

    await rows(page, 'sources').filter({ hasText: 'Email' }).click()
    await figure(page, 'visits').filter({ hasText: '30' }).waitFor()
    await page.getByRole('button', { name: 'Remove the filter: Country is Germany' }).click()
    await figure(page, 'visits').filter({ hasText: '60' }).waitFor()
    await page.goBack()
    await figure(page, 'visits').filter({ hasText: '30' }).waitFor()
    assert.deepEqual(problems, [])
  })

  test('filters are put together from what there is, and by a part of a name', async ({
    browser,
    cleanup,
  }) => {
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(path)
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByRole('checkbox', { name: /Email/ }).check()
    await page.getByRole('button', { name: 'Apply' }).click()
    await figure(page, 'visits').filter({ hasText: '20' }).waitFor()

    await page.goto(`${path}?f=campaign:contains:SPRING`)
    await figure(page, 'visits').filter({ hasText: '20' }).waitFor()
    await chips(page).filter({ hasText: 'Campaign contains' }).waitFor()
    await page.goto(`${path}?f=page:contains:nowhere`)
    await page.getByText('No visit of this period fits all the filters.').waitFor()
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).click()
    await figure(page, 'visits').filter({ hasText: '60' }).waitFor()
  })

  test('periods, comparison, steps and tabs stand in the address', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(path)
    await page.getByRole('button', { name: '7 days' }).click()
    await figure(page, 'visits').filter({ hasText: '21' }).waitFor()
    assert.match(page.url(), /period=7d/)
    await figure(page, 'visits')
      .getByTitle(/before/)
      .waitFor()
    await page.getByRole('combobox', { name: 'Compare with' }).click()
    await page.getByRole('option', { name: 'No comparison' }).click()
    await page.waitForURL(/compare=none/)
    await figure(page, 'visits')
      .getByTitle(/before/)
      .waitFor({ state: 'detached' })

    await figure(page, 'conversions').click()
    await page.getByRole('button', { name: 'Cities' }).click()
    await rows(page, 'places').filter({ hasText: 'Hamburg' }).waitFor()
    assert.match(page.url(), /figure=conversions.*places=city/)
    await page.reload()
    await rows(page, 'places').filter({ hasText: 'Hamburg' }).waitFor()
    assert.equal(await figure(page, 'conversions').getAttribute('aria-pressed'), 'true')
    assert.deepEqual(problems, [])
  })

  test('a panel that cannot be read says so, and can be read again', async ({
    browser,
    cleanup,
  }) => {
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(path)
    await page.route('**/traffic/rows?*', (route) => route.abort())
    await page.getByRole('button', { name: 'Cities' }).click()
    await page.getByText('Cities could not be read.').waitFor()
    await page.unroute('**/traffic/rows?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await rows(page, 'places').filter({ hasText: 'Hamburg' }).waitFor()
  })

  test('opens the visits, one of them, and finds the way back with its filters', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${path}?f=channel:is:email&f=country:is:DE`)
    await page.getByRole('link', { name: '10 visits' }).click()
    const visits = page.getByRole('list', { name: 'Visits' }).getByRole('listitem')
    await visits.first().waitFor()
    assert.equal(await visits.count(), 10)
    await visits.first().getByRole('link').click()
    await page.getByRole('heading', { name: 'Journey' }).waitFor()
    await page.getByRole('link', { name: 'Visits' }).click()
    await chips(page).nth(1).waitFor()
    assert.equal(await visits.count(), 10)
    await page.getByRole('main').getByRole('link', { name: 'Traffic' }).click()
    await figure(page, 'visits').filter({ hasText: '10' }).waitFor()
    assert.deepEqual(problems, [])
  })

  test('gives a file of what it shows', async ({ assert, browser, cleanup }) => {
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${path}?period=7d&f=channel:is:email`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as CSV: Figures of the period' }).click(),
    ])
    const file = await readFile((await download.path())!, 'utf8')
    assert.lengthOf(file.trim().split('\r\n'), 8)
  })

  test('everything is reached with keys alone', async ({ assert, browser, cleanup }) => {
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(APP + new URL(path).pathname.replace('/traffic', '/settings'))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('v')
    await page.locator('canvas').waitFor()

    await page.locator('[data-chart]').focus()
    await page.keyboard.press('ArrowLeft')
    const said = await page.locator('[data-chart]').getAttribute('aria-valuetext')
    assert.match(said!, /: \d+ Visitors; compared with \d+$/)
    await page.keyboard.press('End')
    await page.getByText('So far', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Show as table' }).press('Enter')
    await page.getByRole('region', { name: 'Visitors over time, as a table' }).waitFor()

    await page.keyboard.press('j')
    await page.keyboard.press('j')
    assert.equal(
      await page.evaluate(() => (document.activeElement as HTMLElement).dataset.value),
      'email'
    )
    await page.keyboard.press('x')
    await chips(page).filter({ hasText: 'Channel is not Email' }).waitFor()
    await figure(page, 'visits').filter({ hasText: '40' }).waitFor()
    assert.deepEqual(problems, [])
  })

  test('teaches where there is nothing', async ({ browser, cleanup }) => {
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(emptyPath)
    await page.getByText('Waiting for the first visit').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Install the tag' }).waitFor()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 380]) {
      test(`keeps nobody out, ${colorScheme}, ${width} px`, async ({
        assert,
        browser,
        cleanup,
      }) => {
        const viewport = { width, height: 900 }
        const { page, close } = await dashboardOf(browser, user, { colorScheme, viewport })
        cleanup(close)
        const check = async (what: string) => {
          assert.deepEqual(await accessibilityProblems(page), [], what)
          assert.isTrue(await fitsItsWidth(page), what)
        }
        await page.goto(`${path}?sources=campaign&f=country:is:DE,GB`)
        await page.locator('canvas').waitFor()
        await rows(page, 'sources').nth(2).waitFor()
        await check('page')
        await page.getByRole('button', { name: 'Show as table' }).click()
        await page.getByRole('region', { name: 'Visitors over time, as a table' }).waitFor()
        await check('table')
        await chips(page).getByRole('button').first().click()
        await page.getByRole('checkbox', { name: /Germany/ }).waitFor()
        await check('filter')
        await page.goto(`${path}/visits?f=country:is:DE`)
        await page.locator('[data-row]').first().waitFor()
        await check('visits')
        await page.goto(emptyPath)
        await page.getByText('Waiting for the first visit').waitFor()
        await check('empty')
      })
    }
  }
})
