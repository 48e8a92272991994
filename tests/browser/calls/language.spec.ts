import { test } from '@japa/runner'
import { englishOn, TURKISH } from '#tests/browser/words'
import { HOME } from '#tests/browser/live/live_page'
import { fitsItsWidth } from '#tests/browser/sites/dashboard'
import { callFrom, callRow, monitorOf, visitOf } from './call_page.js'

for (const width of [380, 1280]) {
  test.group(`Calls in Turkish, ${width} px`, () => {
    test('the monitor, an opened call and what belongs to it', async ({ browser, assert }) => {
      const viewport = { width, height: 900 }
      const { site, page, path } = await monitorOf(browser, { ...TURKISH, viewport })
      const open = async (address: string, heading: string) => {
        await page.goto(HOME + address)
        await page.getByRole('heading', { name: heading, level: 1, exact: true }).waitFor()
      }
      const check = async (what: string, namespace: string) => {
        assert.isEmpty(await englishOn(page, namespace), what)
        assert.isTrue(await fitsItsWidth(page), what)
      }
      await open(path, 'Aramalar')
      await page.getByText('İlk arama bekleniyor').waitFor()
      await check('empty', 'calls')

      await visitOf(site, 'a', 'https://example.com/?utm_campaign=autumn')
      const id = await callFrom(site, { fingerprint: 'a', duration_sec: 75 })
      await open(path, 'Aramalar')
      await callRow(page, id).getByRole('button', { name: 'Nitelikli' }).click()
      await callRow(page, id).getByRole('button', { name: '+49 30 123456' }).click()
      await page.getByText(/nitelikli diye işaretledi/).waitFor()
      const text = await callRow(page, id).innerText()
      for (const words of ['1 dk 15 sn', 'Neden bu ziyaret', 'Bu ziyaretteki tarayıcının aynısı']) {
        assert.include(text, words)
      }
      await check('opened', 'calls')

      await open(`${path}/setup`, 'Arama gönder')
      await check('setup', 'calls')
      await open(`${path}/numbers`, 'Numaralar')
      await page.getByText('Her ziyaretçiye bir numara').waitFor()
      await check('numbers', 'numbers')
      await open(`${path}/import`, 'Aramaları içe aktar')
      await check('imports', 'call_import')

      const csv = 'Kim,Zaman,Dakika\n+49 30 123457,2026-11-01 10:00,75\nnobody,2026-11-01 10:05,9'
      await page.locator('input[type="file"]').setInputFiles({
        name: 'calls.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(csv),
      })
      await page.getByText(/^\d satır, 3 sütun, ayırıcı virgül, /).waitFor()
      await page.getByRole('button', { name: 'Dosyayı denetle' }).waitFor()
      await check('a file', 'call_import')
    }).timeout(60_000)
  })
}
