import { test } from '@japa/runner'
import type { Browser } from 'playwright'
import { makePerson, makeSite } from '#tests/support/sites'
import { fileTarget, waiting } from '#tests/functional/ads/carried'
import { receipt, target } from '#tests/functional/ads/receipts'
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
        const carried = await fileTarget(site.id)
        for (let n = 0; n < 3; n++) await waiting(site.id, carried)
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

  for (const width of [380, 1280]) {
    test(`lead to the ledger and back, and offer what works: ${width} px`, async ({
      assert,
      browser,
    }) => {
      const { user, workspaceId } = await makePerson()
      const site = await makeSite({ workspaceId })
      const carried = await fileTarget(site.id)
      await waiting(site.id, carried)
      const meta = await target({ site }, { name: 'To Meta', network: 'meta', account: null })
      await receipt({ site }, meta)
      const { page, close } = await dashboardOf(browser as Browser, user, {
        viewport: { width, height: 800 },
      })
      const offered = async (id: string) => {
        await page.locator(`[data-target="${id}"]`).getByRole('button').click()
        const items = page.getByRole('menuitem')
        await items.first().waitFor()
        const names = await items.allInnerTexts()
        await page.keyboard.press('Escape')
        await items.first().waitFor({ state: 'detached' })
        return names
      }
      const look = async (name: string) => {
        assert.isTrue(await fitsItsWidth(page), name)
        assert.deepEqual(await accessibilityProblems(page), [], name)
        if (!process.env.SHOTS) return
        const path = `${process.env.SHOTS}/${name}_${width}.png`
        await page.screenshot({ path, fullPage: true })
      }
      await page.goto(`${APP}/sites/${site.id}/ads/uploads`)
      await page.getByRole('link', { name: 'Files and other networks' }).click()
      await page.locator('[data-targets]').waitFor()
      await look('others')
      assert.deepEqual(await offered(carried), ['Edit', 'Pause', 'Remove…'])
      assert.deepEqual(await offered(meta), ['Edit', 'Dry run', 'Pause', 'Remove…'])
      await page.locator(`[data-target="${carried}"]`).getByRole('button').click()
      await page.getByRole('menuitem', { name: 'Pause' }).click()
      await page.getByText('Paused', { exact: true }).waitFor()

      await page.getByRole('link', { name: 'Google Ads', exact: true }).click()
      await page.getByText('Meta · To Meta').waitFor()
      // Without the notice, whose guards of the focus are hidden on purpose.
      await page.reload()
      await page.getByText('File · Good leads').waitFor()
      await look('ledger_of_all')
      await page.locator(`[data-state="processed"] [data-row]`).click()
      await page.getByText('Meta counts it for the click.').first().waitFor()
      await close()
    })
  }
})
