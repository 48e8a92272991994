import { test } from '@japa/runner'
import { HOME } from '#tests/browser/live/live_page'
import { accessibilityProblems, fitsItsWidth } from '#tests/browser/sites/dashboard'
import { callFrom, callRow, monitorOf, openMonitor, visitOf } from './call_page.js'

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [380, 1280]) {
    test.group(`Call monitor | accessibility, ${colorScheme}, ${width} px`, () => {
      test('the list, an opened call and the way to send some keep nobody out', async ({
        browser,
        assert,
      }) => {
        const { site, page, path } = await monitorOf(browser, {
          colorScheme,
          reducedMotion: 'reduce',
          viewport: { width, height: 900 },
        })
        const check = async (what: string) => {
          assert.deepEqual(await accessibilityProblems(page), [], what)
          assert.isTrue(await fitsItsWidth(page), what)
        }
        await openMonitor(page, path)
        await check('empty')

        const long = 'a'.repeat(200)
        await visitOf(site, 'a', `https://example.com/?utm_campaign=${long}`)
        await visitOf(site, 'a')
        await callFrom(site, { phone_number: '+15125550143', duration_sec: 2 })
        const id = await callFrom(site, { fingerprint: 'a', duration_sec: 75 })
        await openMonitor(page, path)
        await callRow(page, id).getByRole('button', { name: 'Junk' }).click()
        await callRow(page, id).getByRole('button', { name: '+49 30 123456' }).click()
        await page.getByText('What was done').waitFor()
        await check('opened')

        await page.goto(`${HOME}${path}/setup`)
        await page.getByRole('button', { name: 'Make a secret' }).waitFor()
        await check('setup')
      })
    })
  }
}
