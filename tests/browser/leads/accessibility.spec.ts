import { test } from '@japa/runner'
import { storeLead, storeMerge } from '#tests/support/leads'
import { believableLead, deskOf, openDesk } from './desk_page.js'
import { accessibilityProblems, fitsItsWidth } from '#tests/browser/sites/dashboard'

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [380, 1280]) {
    test.group(`Lead desk | accessibility, ${colorScheme}, ${width} px`, () => {
      test('empty, the list, an opened lead and its dialogs keep nobody out', async ({
        browser,
        assert,
      }) => {
        const { site, page, path } = await deskOf(browser, {
          colorScheme,
          reducedMotion: 'reduce',
          viewport: { width, height: 900 },
        })
        const check = async (what: string) => {
          assert.deepEqual(await accessibilityProblems(page), [], what)
          assert.isTrue(await fitsItsWidth(page), what)
        }
        await openDesk(page, path)
        await check('empty')

        const long = 'a'.repeat(200)
        const id = await believableLead(site.id, { campaign: long, name: 'ب'.repeat(120) })
        await storeLead(site.id, {
          status: 'won',
          value: 1e9,
          currency: 'USD',
          contacts: { [long]: 3 },
        })
        await storeLead(site.id, { status: 'junk', phoneNumber: '+4930123456' })
        await storeMerge(site.id, id, await storeLead(site.id, { name: long.slice(0, 120) }))
        await openDesk(page, path)
        await page.locator('[data-lead]').first().waitFor()
        await check('list')

        await openDesk(page, `${path}/${id}`)
        await page.locator('[data-moment="visit"]').getByRole('button', { name: 'how?' }).click()
        await check('opened')
        await page.getByRole('button', { name: 'Same person as another lead' }).click()
        await page.getByLabel('Find the other lead').waitFor()
        await check('joining')
      })
    })
  }
}
