import { test } from '@japa/runner'
import { TURKISH, untranslated } from '#tests/browser/words'
import { fitsItsWidth } from '#tests/browser/sites/dashboard'
import { believableLead, deskOf, leadRow, openDesk } from './desk_page.js'
import { storeLead } from '#tests/support/leads'

/** What sites and people named themselves, and what is called the same everywhere. */
const NAMES = new Set([
  'OpsMantik',
  'Test site',
  'example.com',
  'Test Person',
  'autumn',
  '/prices',
  'WhatsApp',
  'Form',
  'CSV',
  'Notifications (F8)',
])
const isName = (text: string) => NAMES.has(text)

test.group('Lead desk, in Turkish', () => {
  test('a lead is worked with in Turkish', async ({ browser, assert }) => {
    const { site, page, path } = await deskOf(browser, TURKISH)
    await openDesk(page, path)
    await page.getByRole('heading', { name: 'İlk potansiyel müşteri bekleniyor' }).waitFor()

    const id = await believableLead(site.id, { campaign: 'autumn', value: 1250.5, currency: 'TRY' })
    await openDesk(page, path)
    const text = await leadRow(page, id).innerText()
    for (const words of ['İlk tıklama (ücretli)', 'Aradı', 'Numara', '₺1.250,50']) {
      assert.include(text, words)
    }
    await leadRow(page, id).getByRole('button', { name: 'Durum: Yeni' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Nitelikli' }).click()
    await leadRow(page, id).getByRole('button', { name: 'Durum: Nitelikli' }).waitFor()

    await openDesk(page, `${path}/${id}`)
    await page.getByText('Test Person durumunu “nitelikli” yaptı').waitFor()
    await page.locator('[data-moment="visit"]').getByText('Ziyaret, İlk tıklama').waitFor()
    await page.locator('[data-moment="conversion"]').getByText('Telefon numarasına').waitFor()
  })

  test('a refusal is said in Turkish', async ({ browser }) => {
    const { page, path } = await deskOf(browser, TURKISH)
    await openDesk(page, path)
    await page.getByRole('button', { name: 'Potansiyel müşteri ekle' }).first().click()
    await page.getByLabel('Telefon numarası').fill('no number')
    await page.getByRole('button', { name: 'Ekle', exact: true }).click()
    await page.getByText('Bu bir telefon numarası değil. Ülke koduyla yazın').waitFor()
  })

  for (const width of [380, 1280]) {
    test(`nothing stays English, and all of it has room, at ${width} px`, async ({
      browser,
      assert,
    }) => {
      const viewport = { width, height: 900 }
      const { owner, site, page, path } = await deskOf(browser, { ...TURKISH, viewport })
      const check = async (opened: string, ready: string) => {
        assert.deepEqual(await untranslated(browser, owner.user, opened, isName, ready), [])
        await openDesk(page, opened)
        await page.locator(ready).first().waitFor()
        assert.isTrue(await fitsItsWidth(page), opened)
      }
      await check(path, 'h3')
      const id = await believableLead(site.id, { campaign: 'autumn' })
      await storeLead(site.id, { status: 'contacted', contacts: { test_call: 1, form_submit: 2 } })
      await check(path, '[data-lead]')
      await check(`${path}?status=lost`, '[role="search"]')
      await check(`${path}/${id}`, '[data-moment="visit"]')
    })
  }
})
