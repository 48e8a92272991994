import { test } from '@japa/runner'
import { storeCall } from '#tests/support/calls'
import { aVisit, store } from '#tests/support/traffic'
import { TURKISH, untranslated } from '#tests/browser/words'
import { fitsItsWidth } from '#tests/browser/sites/dashboard'
import { card, happens, HOME, openLive, watcher } from './live_page.js'

/** What sites and people named themselves, and what is called the same everywhere. */
const NAMES = new Set([
  'OpsMantik',
  'Test site',
  'example.com',
  'Test Person',
  'autumn',
  'Hamburg',
  'IP Geolocation by DB-IP',
  'https://example.com/',
  'Notifications (F8)',
])
const isName = (text: string) => NAMES.has(text)

function aTurkishVisit(siteId: string) {
  return aVisit(
    siteId,
    [
      { action: 'view', category: 'acquisition' },
      { action: 'scroll_depth', category: 'interaction', value: 50 },
      { action: 'phone_call', category: 'conversion', score: 75 },
    ],
    { sourceLabel: 'First Click (Paid)', channel: 'paid_search', campaign: 'autumn' }
  )
}

test.group('Live page, in Turkish', () => {
  test('a visit, its journey and its score are told in Turkish', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser, TURKISH)
    await openLive(page, path)
    await page.getByRole('heading', { name: 'İlk ziyaret bekleniyor' }).waitFor()

    const visit = aTurkishVisit(site.id)
    await happens(site.id, visit)
    await storeCall(site.id, visit.session, { status: 'qualified' })
    await openLive(page, path)
    const text = await card(page, visit).innerText()
    for (const words of ['İlk tıklama (ücretli)', 'Telefon numarasına tıklama', 'nitelikli']) {
      assert.include(text, words)
    }
    assert.match(text, /aradı: \d\d:\d\d/)
    await page.keyboard.press('j')
    await page.getByRole('region', { name: 'Yolculuk' }).getByText('Sayfayı %50').waitFor()
    await page.keyboard.press('Escape')
    await card(page, visit).getByText('nasıl?').click()
    await page.getByText('Puan: 100 üzerinden').waitFor()
  })

  for (const width of [380, 1280]) {
    test(`nothing stays English, and all of it has room, at ${width} px`, async ({
      browser,
      assert,
    }) => {
      const viewport = { width, height: 900 }
      const { owner, site, page, path } = await watcher(browser, { ...TURKISH, viewport })
      const check = async (opened: string, ready: string) => {
        assert.deepEqual(await untranslated(browser, owner.user, opened, isName, ready), [])
        await page.goto(HOME + opened)
        await page.locator(ready).first().waitFor()
        assert.isTrue(await fitsItsWidth(page), opened)
      }
      await check(path, '[data-live="live"]')
      const visit = aTurkishVisit(site.id)
      await store(visit)
      await storeCall(site.id, visit.session, { status: 'junk' })
      await check(path, '[data-session]')
      await check(`${path}?q=nobody`, '[role="search"]')
      const { month, id } = visit.session
      await check(`/sites/${site.id}/sessions/${month.slice(0, 7)}/${id}`, '.om-timeline')
    })
  }
})
