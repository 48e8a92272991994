import { test } from '@japa/runner'
import { readFile } from 'node:fs/promises'
import type User from '#app/auth/models/user'
import { makePerson, makeSite } from '#tests/support/sites'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
  said,
} from '#tests/browser/sites/dashboard'
import {
  conversion,
  FIRST,
  SECOND,
  TODAY,
  view,
  walkedSite,
} from '#tests/functional/traffic/walked_site'

const PERIOD = `from=${FIRST}&to=${TODAY}`
const LONG = `/${'ş'.repeat(150)}`

test.group('Conversions and funnels', (group) => {
  let user: User
  let path: string
  group.each.setup(async () => {
    const person = await makePerson()
    user = person.user
    const site = await walkedSite(person.workspaceId)
    for (const [day, people] of [
      [FIRST, 8],
      [SECOND, 5],
    ] as const) {
      for (let i = 0; i < people; i++) {
        site.visit(`${day}T09:0${i}:00Z`, `${day}-${i}`, [
          view('/', 0),
          ...(i % 2 ? [view('/contact', 30)] : [view(LONG, 20)]),
          ...(i % 4 === 1 ? [conversion('phone_call', 70, { label: 'Header', value: 40 })] : []),
        ])
      }
    }
    await site.store(FIRST, SECOND)
    path = `${APP}/sites/${site.id}/conversions`
  })

  test('says what happened, by what, and leads to the visits', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${path}?${PERIOD}`)
    const table = page.locator('[data-conversions]')
    await table.getByText('Phone number clicked').waitFor()
    assert.match(
      await page.locator('[data-figures]').innerText(),
      /3[\s\S]*of 13 visitors[\s\S]*€120/
    )
    await page.getByRole('link', { name: 'Page', exact: true }).click()
    await table.getByText('/contact').waitFor()
    assert.include(page.url(), 'by=page')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ])
    const file = await readFile((await download.path())!, 'utf8')
    assert.lengthOf(file.trim().split('\r\n'), (await table.locator('tbody tr').count()) + 1)
    await page.getByRole('list', { name: 'Latest conversions' }).getByRole('link').first().click()
    await page.waitForURL(/\/sessions\/\d{4}-\d\d\//)
    assert.deepEqual(problems, [])
  })

  test('a funnel is taken from a suggestion, edited, removed, and there again', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${path}?${PERIOD}`)
    await page.getByRole('link', { name: 'Funnels' }).click()
    await page.locator('[data-suggestions] button').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Defined.')
    const bars = page.locator('[data-bars] > li')
    await bars.first().waitFor()
    assert.match(await bars.nth(0).innerText(), /Page \/\s*13/)
    assert.match(await bars.nth(1).innerText(), /7 dropped out[\s\S]*Page \/contact\s*6/)
    assert.match(await bars.nth(2).innerText(), /half took longer than 40 s[\s\S]*3/)

    await page.getByRole('button', { name: 'Edit' }).click()
    await dialog.getByLabel('Name').fill('To a call, ليس')
    await dialog.getByLabel('within days of the first').check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved.')
    await page.getByRole('heading', { name: 'To a call' }).waitFor()
    await page.locator('[data-funnel]').getByText('within 7 days').waitFor()

    await page.getByRole('button', { name: 'Show as table' }).click()
    assert.equal(await page.locator('[data-funnel] tbody tr').count(), 3)
    await page.getByRole('button', { name: 'Show as bars' }).click()
    await page.getByRole('link', { name: 'Who they were: came to step 1' }).click()
    await page.getByText(/7 visits, /).waitFor()
    await page.getByRole('link', { name: 'Funnel', exact: true }).click()

    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await page.getByText('No funnels yet').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await bars.first().waitFor()
    assert.deepEqual(problems, [])
  })

  test('a funnel is defined with the keyboard alone, and what is wrong is said where it is', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${path}/funnels?${PERIOD}`)
    await page.getByRole('button', { name: 'Define your own' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'name')
    await page.keyboard.press('Enter')
    await dialog.getByText('Give the funnel a name.').waitFor()
    await page.keyboard.type('By keys')
    await dialog.getByLabel('What step 1 is').focus()
    await page.keyboard.press('Enter')
    const marked = page.locator('[role="option"][data-highlighted]')
    await marked.waitFor()
    await page.keyboard.press('Home')
    await marked.filter({ hasText: 'Page is' }).waitFor()
    await page.keyboard.press('Enter')
    await marked.waitFor({ state: 'detached' })
    await dialog.getByLabel('Page of step 1').focus()
    await page.keyboard.press('Enter')
    await dialog.getByText('Say which one').waitFor()
    await page.keyboard.type('https://example.com/contact?x=1')
    await page.keyboard.press('Enter')
    await said(page, 'Defined.')
    const first = page.locator('[data-bars] > li').first()
    assert.match(await first.innerText(), /Page \/contact\s*6/)
  })

  test('of two editors the second one decides what stays', async ({ browser, cleanup }) => {
    const mine = await dashboardOf(browser, user)
    const theirs = await dashboardOf(browser, user)
    cleanup(() => Promise.all([mine.close(), theirs.close()]).then(() => {}))
    await mine.page.goto(`${path}/funnels?${PERIOD}`)
    await mine.page.locator('[data-suggestions] button').first().click()
    await mine.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await said(mine.page, 'Defined.')
    for (const { page } of [theirs, mine]) {
      await page.goto(`${path}/funnels?${PERIOD}`)
      await page.getByRole('button', { name: 'Edit' }).click()
    }
    const save = async (page: typeof mine.page, name: string) => {
      await page.getByRole('dialog').getByLabel('Name').fill(name)
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    }
    await save(theirs.page, 'Theirs')
    await said(theirs.page, 'Saved.')
    await save(mine.page, 'Mine')
    await mine.page.getByText('changed this funnel after you opened it').waitFor()
    await mine.page.getByText(/^Theirs: /).waitFor()
    await mine.page.getByRole('button', { name: 'Keep mine, then save' }).click()
    await mine.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await said(mine.page, 'Saved.')
    await mine.page.getByRole('heading', { name: 'Mine' }).waitFor()
  })

  test('what was typed outlives a closed dialog, a lost connection and a reload', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    page.on('dialog', (asked) => void asked.accept())
    const dialog = page.getByRole('dialog')
    const define = () => page.getByRole('button', { name: 'Define your own' }).click()
    await page.goto(`${path}/funnels?${PERIOD}`)
    await define()
    await dialog.getByLabel('Name').fill('Half a fun')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await define()
    await dialog.getByText('What you typed before and did not save is here again.').waitFor()
    assert.equal(await dialog.getByLabel('Name').inputValue(), 'Half a fun')

    await page.context().setOffline(true)
    await dialog.getByLabel('Name').fill('Half a funnel')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByRole('alert').waitFor()
    assert.equal(await dialog.getByLabel('Name').inputValue(), 'Half a funnel')
    await page.context().setOffline(false)
    await page.reload()
    await define()
    assert.equal(await dialog.getByLabel('Name').inputValue(), 'Half a funnel')
    await dialog.getByRole('button', { name: 'Start over' }).click()
    assert.equal(await dialog.getByLabel('Name').inputValue(), '')
    await dialog.getByLabel('Name').fill('A funnel')
    await dialog.getByLabel('Conversion of step 2').waitFor({ state: 'detached' })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Defined.')
    await page.getByRole('button', { name: 'New funnel' }).click()
    await dialog.getByLabel('Name').waitFor()
    assert.equal(await dialog.getByLabel('Name').inputValue(), '')
  })

  test('what was typed before a colleague saved is a conflict also after a reload', async ({
    browser,
    cleanup,
  }) => {
    const mine = await dashboardOf(browser, user)
    const theirs = await dashboardOf(browser, user)
    cleanup(() => Promise.all([mine.close(), theirs.close()]).then(() => {}))
    mine.page.on('dialog', (asked) => void asked.accept())
    await mine.page.goto(`${path}/funnels?${PERIOD}`)
    await mine.page.locator('[data-suggestions] button').first().click()
    await mine.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await said(mine.page, 'Defined.')
    await theirs.page.goto(`${path}/funnels?${PERIOD}`)
    for (const [{ page }, name] of [
      [mine, 'Mine'],
      [theirs, 'Theirs'],
    ] as const) {
      await page.getByRole('button', { name: 'Edit' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill(name)
    }
    await theirs.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await said(theirs.page, 'Saved.')
    await mine.page.reload()
    await mine.page.getByRole('heading', { name: 'Theirs' }).waitFor()
    await mine.page.getByRole('button', { name: 'Edit' }).click()
    await mine.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await mine.page.getByText('changed this funnel after you opened it').waitFor()
  })

  test('teaches where there is nothing', async ({ browser, cleanup }) => {
    const { user: beginner, workspaceId } = await makePerson()
    const { id } = await makeSite({ workspaceId })
    const { page, close } = await dashboardOf(browser, beginner)
    cleanup(close)
    await page.goto(`${APP}/sites/${id}/conversions`)
    await page.getByText('No conversions yet').waitFor()
    await page.getByText("opsmantik.send('conversion', 'booking')").waitFor()
    await page.getByRole('link', { name: 'Funnels' }).click()
    await page.getByRole('button', { name: 'Define your own' }).waitFor()
  })

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
        const isFine = async () => {
          assert.deepEqual(await accessibilityProblems(page), [])
          assert.isTrue(await fitsItsWidth(page))
        }
        await page.goto(`${path}?${PERIOD}`)
        await page.locator('[data-conversions]').waitFor()
        await isFine()
        await page.getByRole('link', { name: 'Funnels' }).click()
        await page.locator('[data-suggestions] button').first().waitFor()
        await isFine()
        await page.locator('[data-suggestions] button').first().click()
        await page.getByRole('dialog').getByLabel('Name').waitFor()
        await isFine()
        await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
        await page.locator('[data-bars]').waitFor()
        await page.reload()
        await page.locator('[data-bars]').waitFor()
        await isFine()
        await page.getByRole('button', { name: 'Show as table' }).click()
        await page.locator('[data-funnel] tbody').waitFor()
        await isFine()
      })
    }
  }
})
