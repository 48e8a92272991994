import { test } from '@japa/runner'
import type { Browser } from 'playwright'
import { makePerson, makeSite } from '#tests/support/sites'
import { fileTarget, waiting } from '#tests/functional/ads/carried'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
} from '#tests/browser/sites/dashboard'

test.group('Conversion files, on every screen', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [380, 1280]) {
      test(`are made, downloaded and said to be uploaded: ${colorScheme}, ${width} px`, async ({
        assert,
        browser,
      }) => {
        const { user, workspaceId } = await makePerson()
        const site = await makeSite({ workspaceId })
        const target = await fileTarget(site.id)
        for (let n = 0; n < 3; n++) await waiting(site.id, target)
        const { page, close } = await dashboardOf(browser as Browser, user, {
          colorScheme,
          viewport: { width, height: 800 },
        })
        await page.goto(`${APP}/sites/${site.id}/ads/uploads/files`)
        await page.getByRole('button', { name: 'Make a file' }).click()
        const uploaded = page.getByRole('button', { name: 'Uploaded', exact: true })
        await uploaded.waitFor()
        const download = page.waitForEvent('download')
        await page.getByRole('link', { name: /^Download/ }).click()
        assert.match((await download).suggestedFilename(), /^good-leads-.*\.csv$/)
        // Without the notice, whose guards of the focus are hidden on purpose.
        await page.reload()
        await uploaded.waitFor()
        assert.isTrue(await fitsItsWidth(page))
        assert.deepEqual(await accessibilityProblems(page), [])
        if (process.env.SHOTS) {
          await page.screenshot({ path: `${process.env.SHOTS}/files_${colorScheme}_${width}.png` })
        }
        await uploaded.click()
        await page.getByRole('button', { name: 'Some rows failed…' }).click()
        await page.getByRole('textbox', { name: 'Rows' }).fill('3')
        await page.getByRole('button', { name: 'Mark as failed' }).click()
        await page.getByText('1 failed').waitFor()
        await close()
      })
    }
  }
})
