import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import User from '#app/auth/models/user'
import { makeDemo } from '#app/demo/make_demo'
import { takeAwayDemo } from '#app/demo/take_away_demo'
import { londonPlumber } from '#app/demo/catalogue/london_plumber'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { credit } from '#tests/functional/attribution/visits'
import { englishOn, TURKISH } from '#tests/browser/words'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
  said,
} from '#tests/browser/sites/dashboard'

let site: { id: string; publicId: string; workspaceId: string }
let user: User
let path: string

test.group('Attribution page', (group) => {
  group.setup(async () => {
    await emptyQueue()
    const plan = { months: 2, seed: 'test', password: 'seven brown bears', sites: [londonPlumber] }
    await makeDemo(plan)
    user = await User.findByOrFail('email', 'demo@opsmantik.example')
    const [row] = await rowsOf(
      `SELECT id, public_id AS "publicId", workspace_id AS "workspaceId" FROM sites WHERE domain = ?`,
      [londonPlumber.domain]
    )
    site = row
    path = `${APP}/sites/${site.id}/attribution`
    await credit(site)
    return async () => void (await takeAwayDemo())
  })

  test('says what campaigns cost, in a file too, and what the click of a lead did', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(path)
    const table = page.locator('[data-costs] table')
    const total = table.locator('tfoot tr')
    await total.waitFor()
    assert.match(await total.innerText(), /£\d/)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ])
    assert.equal(download.suggestedFilename(), 'costs.csv')
    const file = await readFile((await download.path())!, 'utf8')
    assert.lengthOf(file.trim().split('\r\n'), (await table.locator('tbody tr').count()) + 2)

    const [{ id }] = await rowsOf(
      `SELECT l.id FROM leads l JOIN sessions s ON s.site_id = l.site_id AND s.id = l.session_id
        WHERE l.site_id = ? AND l.root_id = l.id AND s.ad_params ->> 'gad_campaignid' IS NOT NULL LIMIT 1`,
      [site.id]
    )
    await page.goto(`${APP}/sites/${site.id}/leads/${id}`)
    const click = page.locator('[data-click]')
    await click.waitFor()
    assert.match(
      await click.innerText(),
      /^about £\d+\.\d\d, the (?:average of \d+|only) clicks? of \S.* on \d/
    )
    assert.deepEqual(problems, [])
  }).timeout(60_000)

  test('shows the models side by side, with intervals when they are there', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(path)
    await page.getByRole('columnheader', { name: 'Markov Being computed' }).waitFor()
    await page.getByRole('progressbar', { name: 'Intervals' }).waitFor()
    await runDueJobs()
    await page.getByText('bounds between which nine of ten repetitions').waitFor()

    const table = page.getByRole('region', { name: 'Credits by model' })
    const heads = await table.getByRole('columnheader').allInnerTexts()
    assert.match(heads[1], /This site's\s+Last non-direct/)
    const [total] = await rowsOf(
      `SELECT count(*)::int AS n FROM credits WHERE site_id = ? AND day > now() AT TIME ZONE 'Europe/London' - interval '30 days'`,
      [site.id]
    )
    const totals = await table.getByRole('row', { name: 'Total' }).getByRole('cell').allInnerTexts()
    assert.isAbove(total.n, 50)
    // Other tests of the process have installed models of their own.
    for (const model of ['First touch', 'Linear', 'Time decay', 'Markov', 'Shapley']) {
      const place = heads.findIndex((head) => head.startsWith(model))
      assert.equal(totals[place - 1], String(total.n), model)
    }
    const paid = table.getByRole('row', { name: /^Paid search/ })
    assert.match(await paid.getByRole('cell').first().innerText(), /^\d[\d.]*\s+\d[\d.]*–\d[\d.]*$/)

    await page.getByRole('link', { name: 'Campaigns' }).click()
    await table.getByRole('columnheader', { name: 'Campaign' }).waitFor()
    await page.getByRole('button', { name: '7 days' }).click()
    await page.getByText('Waiting for its turn').waitFor()
    assert.match(page.url(), /by=campaign/)
    await runDueJobs()
    await table
      .getByRole('columnheader', { name: /Markov Takes 100 conversions, there are \d+/ })
      .waitFor()
    assert.deepEqual(problems, [])
  })

  test('opens a conversion, with the share of each visit under each model', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(path)
    await page
      .getByRole('listitem')
      .filter({ hasText: '2 visits' })
      .first()
      .getByRole('link')
      .click()
    const table = page.getByRole('region', { name: 'Visits and their shares' })
    const column = async (name: string) => {
      const heads = await table.getByRole('columnheader').allInnerTexts()
      const place = heads.findIndex((head) => head.includes(name))
      return table.locator(`tbody tr td:nth-child(${place + 1})`).allInnerTexts()
    }
    await table.waitFor()
    assert.deepEqual(await column('First touch'), ['100 %', '0 %'])
    assert.deepEqual(await column('Linear'), ['50 %', '50 %'])
    await table.getByRole('link').first().click()
    await page.waitForURL(/\/sessions\/\d{4}-\d\d\//)
    assert.deepEqual(problems, [])
  })

  test('previews a switch, switches, and follows history being credited', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${path}?by=source`)
    await page.getByRole('button', { name: 'Preview another' }).click()
    await page.getByRole('menuitem', { name: 'First touch' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/\d+ % of the credit of this period moves/).waitFor()
    assert.isAbove(await dialog.getByRole('row').count(), 2)
    await dialog.getByRole('button', { name: 'Switch' }).click()
    await said(page, 'Switched.')
    await page.getByRole('columnheader', { name: /This site's First touch/ }).waitFor()
    assert.match(page.url(), /by=source/)
    await runDueJobs()
    assert.deepEqual(
      await rowsOf('SELECT DISTINCT model FROM credits WHERE site_id = ?', [site.id]),
      [{ model: 'first@1.0.0' }]
    )
    assert.deepEqual(problems, [])
  })

  test('teaches where there is nothing', async ({ browser, cleanup }) => {
    const { user: beginner, workspaceId } = await makePerson()
    const { id } = await makeSite({ workspaceId })
    const { page, close } = await dashboardOf(browser, beginner)
    cleanup(close)
    await page.goto(`${APP}/sites/${id}/attribution`)
    await page.getByText('No conversions yet').waitFor()
    await page.getByRole('link', { name: 'Check the tag' }).waitFor()
  })

  for (const width of [1280, 380]) {
    test(`in Turkish, ${width} px`, async ({ assert, browser, cleanup }) => {
      const options = { ...TURKISH, viewport: { width, height: 900 } }
      const { page, close } = await dashboardOf(browser, user, options)
      cleanup(close)
      await page.goto(path)
      const table = page.getByRole('region', { name: 'Modellere göre paylar' })
      await table.getByRole('columnheader', { name: 'Zamanla azalan' }).waitFor()
      await page
        .getByText(/[\d.]+ dönüşüm\./)
        .first()
        .waitFor()
      assert.deepEqual(await englishOn(page, 'attribution'), [])
      assert.isTrue(await fitsItsWidth(page))

      await page
        .getByRole('listitem')
        .filter({ hasText: 'ziyaret' })
        .first()
        .getByRole('link')
        .click()
      await page.getByRole('region', { name: 'Ziyaretler ve payları' }).waitFor()
      await page.getByText(/ önce/).first().waitFor()
      assert.deepEqual(await englishOn(page, 'attribution'), [])
      assert.isTrue(await fitsItsWidth(page))
    })
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 380]) {
      test(`keeps nobody out, ${colorScheme}, ${width} px`, async ({
        assert,
        browser,
        cleanup,
      }) => {
        const { page, close } = await dashboardOf(browser, user, {
          colorScheme,
          viewport: { width, height: 900 },
        })
        cleanup(close)
        await page.goto(path)
        await page.locator('[data-credits]').getByRole('row', { name: 'Total' }).waitFor()
        assert.deepEqual(await accessibilityProblems(page), [])
        assert.isTrue(await fitsItsWidth(page))
        await page
          .getByRole('listitem')
          .filter({ hasText: 'visit' })
          .first()
          .getByRole('link')
          .click()
        await page.getByRole('region', { name: 'Visits and their shares' }).waitFor()
        assert.deepEqual(await accessibilityProblems(page), [])
        assert.isTrue(await fitsItsWidth(page))
      })
    }
  }
})
