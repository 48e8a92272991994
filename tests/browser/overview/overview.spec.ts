import { test } from '@japa/runner'
import type { Browser, Page } from 'playwright'
import { until } from '#tests/support/until'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
  said,
} from '#tests/browser/sites/dashboard'

/** Visitors of yesterday and of the day before; what is wrong, if anything; all of it as rows. */
async function siteWith(workspaceId: string, name: string, visitors: number, isWell = true) {
  const { id } = await makeSite({ workspaceId, domain: `${name.toLowerCase()}.example` })
  await rowsOf('UPDATE sites SET name = ? WHERE id = ?', [name, id])
  await rowsOf(
    `INSERT INTO traffic_days SELECT ?, current_date - n, 'UTC', v, v, v, 1, 1, 0, 0, ARRAY[v], 'x', 1, now(), now()
       FROM (VALUES (1, ?::int), (2, ?::int)) d(n, v)`,
    [id, visitors, visitors]
  )
  if (isWell) await rowsOf(`INSERT INTO site_signals VALUES (?, 'click', now(), now(), 'x')`, [id])
  return id
}

async function anAgency(browser: Browser, options = {}) {
  const { user, workspaceId } = await makePerson()
  const ids = {
    Anna: await siteWith(workspaceId, 'Anna', 30),
    Berta: await siteWith(workspaceId, 'Berta', 20, false),
    Clara: await siteWith(workspaceId, 'Clara', 10),
  }
  for (const name of ['Dora', 'Emma', 'Frida']) await siteWith(workspaceId, name, 1)
  const dashboard = await dashboardOf(browser, user, options)
  await dashboard.page.goto(`${APP}/sites`)
  await dashboard.page.getByRole('link', { name: 'Anna' }).waitFor()
  return { ...dashboard, ids, workspaceId, user }
}

const namesOf = (page: Page) => page.locator('[data-site] a[data-row]').allInnerTexts()
const headOf = (page: Page, name: string) =>
  page.getByRole('columnheader', { name }).getByRole('button')

test.group('Overview', () => {
  test('has what needs attention first, sorts by any column, and keeps that in the address', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close } = await anAgency(browser)
    cleanup(close)
    assert.deepEqual(await namesOf(page), ['Berta', 'Anna', 'Clara', 'Dora', 'Emma', 'Frida'])

    await headOf(page, 'Visitors').click()
    await until(async () => (await namesOf(page))[0] === 'Anna')
    await headOf(page, 'Visitors').click()
    await until(async () => (await namesOf(page))[0] === 'Dora')
    await until(() => page.url().endsWith('?sort=visitors'))
    await page.reload()
    await page.getByRole('link', { name: 'Anna' }).waitFor()
    assert.equal((await namesOf(page))[0], 'Dora')
    assert.equal(
      await page.getByRole('columnheader', { name: 'Visitors' }).getAttribute('aria-sort'),
      'ascending'
    )
    await headOf(page, 'Visitors').click()
    await until(async () => (await namesOf(page))[0] === 'Berta')
    assert.deepEqual(problems, [])
  })

  test('by keyboard: / searches, j and k go through the rows, Enter opens', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, ids, close } = await anAgency(browser)
    cleanup(close)
    await page.keyboard.press('/')
    const search = page.getByRole('searchbox', { name: 'Find a site or group' })
    await until(() => search.evaluate((field) => field === document.activeElement))
    await page.keyboard.type('cla')
    await until(async () => (await namesOf(page)).join() === 'Clara')
    await search.fill('nothing of this')
    await page.getByRole('button', { name: 'Show all sites' }).click()
    await until(async () => (await namesOf(page)).length === 6)

    await page.getByRole('heading', { level: 1 }).click()
    for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key)
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Anna')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${APP}/sites/${ids.Anna}/live`)
  })

  test('puts sites into a group, sums it, and takes everything back', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close, workspaceId } = await anAgency(browser)
    cleanup(close)
    const groups = () =>
      rowsOf('SELECT name FROM site_groups WHERE workspace_id = ?', [workspaceId])

    await page.getByRole('checkbox', { name: 'Select Anna' }).click()
    await page.getByRole('checkbox', { name: 'Select Clara' }).click()
    await page.getByText('2 selected').waitFor()
    await page.getByRole('button', { name: 'Put into a group' }).click()
    await page.getByRole('menuitem', { name: 'New group' }).click()
    await page.getByLabel('Name of the group').fill('Dentists')
    await page.keyboard.press('Enter')
    await said(page, 'Dentists is there.')
    const group = page.locator('[data-group]').filter({ hasText: 'Dentists' })
    await group.waitFor()
    await until(async () => (await group.innerText()).includes('2 sites'))
    assert.include((await group.locator('.om-visitors').innerText()).split('\n'), '80')

    await page.getByRole('button', { name: 'Collapse Dentists' }).click()
    await until(async () => !(await namesOf(page)).includes('Anna'))
    await page.reload()
    await page.getByRole('button', { name: 'Expand Dentists' }).click()
    await until(async () => (await namesOf(page)).includes('Anna'))

    await page
      .getByRole('group', { name: 'Group' })
      .getByRole('button', { name: 'Dentists' })
      .click()
    await until(async () => (await namesOf(page)).join() === 'Anna,Clara')
    await page.getByRole('group', { name: 'Group' }).getByRole('button', { name: 'All' }).click()

    await page.getByRole('button', { name: 'Group Dentists' }).click()
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await page.getByLabel('Name of the group').fill('Zahnärzte')
    await page.keyboard.press('Enter')
    await said(page, 'It is called Zahnärzte now.')

    await page.getByRole('button', { name: 'Group Zahnärzte' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await said(page, 'Zahnärzte is deleted. Its sites stay.')
    assert.deepEqual(await groups(), [])
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await said(page, 'Zahnärzte is back.')
    await page.locator('[data-group]').filter({ hasText: 'Zahnärzte' }).waitFor()
    assert.deepEqual(await groups(), [{ name: 'Zahnärzte' }])
    assert.deepEqual(problems, [])
  })

  test('hides what was seen for seven days, and shows it again', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close, ids } = await anAgency(browser)
    cleanup(close)
    const berta = page.locator(`[data-site="${ids.Berta}"]`)
    await berta.getByRole('link', { name: 'Not installed yet' }).waitFor()
    await berta.getByRole('button', { name: /Not for 7 days/ }).click()
    await said(page, 'Hidden from you for 7 days.')
    await until(async () => (await namesOf(page))[0] === 'Anna')

    await page.getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await namesOf(page))[0] === 'Berta')

    await berta.getByRole('button', { name: /Not for 7 days/ }).click()
    await page.getByRole('button', { name: 'For everybody' }).last().click()
    await said(page, 'Hidden from everybody of the workspace for 7 days.')
    await berta.getByRole('button', { name: '1 hidden' }).click()
    await berta.getByText('from everybody').waitFor()
    await berta.getByRole('button', { name: 'Show again' }).click()
    await berta.getByRole('button', { name: '1 hidden' }).waitFor({ state: 'detached' })
    await berta.getByRole('link', { name: 'Not installed yet' }).waitFor()
    assert.deepEqual(problems, [])
  })

  test('reads the figures anew when somebody comes back, and keeps what was selected', async ({
    browser,
    cleanup,
  }) => {
    const { page, close, ids } = await anAgency(browser)
    cleanup(close)
    await page.getByRole('checkbox', { name: 'Select Clara' }).click()
    await rowsOf('UPDATE traffic_days SET new_within = ARRAY[777] WHERE site_id = ?', [ids.Clara])
    await page.evaluate(() => {
      const later = Date.now() + 60_000
      Date.now = () => later
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await page.locator(`[data-site="${ids.Clara}"]`).getByText('1,554').waitFor()
    await page.getByText('1 selected').waitFor()
  })

  test('{scheme}: no complaint of axe, nothing sideways, whatever the width and the names')
    .with([{ scheme: 'light' }, { scheme: 'dark' }] as const)
    .run(async ({ assert, browser, cleanup }, { scheme }) => {
      const { page, close, ids, workspaceId } = await anAgency(browser, { colorScheme: scheme })
      cleanup(close)
      await rowsOf('UPDATE sites SET name = ? WHERE id = ?', ['Averylongname'.repeat(15), ids.Anna])
      await rowsOf(`UPDATE sites SET name = 'متجر الأمل للأدوات المنزلية' WHERE id = ?`, [
        ids.Clara,
      ])
      await rowsOf(
        `WITH g AS (INSERT INTO site_groups (workspace_id, name) VALUES (:workspaceId, :name) RETURNING id)
         UPDATE sites SET group_id = g.id FROM g WHERE sites.id = :site`,
        { workspaceId, name: 'Group'.repeat(16), site: ids.Anna } as any
      )
      for (const width of [380, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${APP}/sites`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        assert.isTrue(await fitsItsWidth(page), `at ${width}`)
        assert.deepEqual(await accessibilityProblems(page), [], `at ${width}`)
      }
    })
    .timeout(120_000)
})
