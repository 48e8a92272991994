import { test } from '@japa/runner'
import { HOME, watcher } from './live_page.js'
import { aVisit, store } from '#tests/support/traffic'

test.group('Live: the page of a visit', () => {
  test('names the language, and leads back to where it was opened, never elsewhere', async ({
    browser,
    assert,
  }) => {
    const { site, page } = await watcher(browser)
    const visit = aVisit(site.id, undefined, { language: 'pt-BR' })
    await store(visit)
    const { month, id } = visit.session
    const at = `/sites/${site.id}`
    const open = (back: string) =>
      page.goto(`${HOME}${at}/sessions/${month.slice(0, 7)}/${id}?${new URLSearchParams({ back })}`)
    const wayBack = async () => {
      const link = page.getByRole('main').locator('a[data-slot="base"]').first()
      await link.waitFor()
      return [(await link.innerText()).trim(), await link.getAttribute('href')]
    }

    for (const [back, label] of [
      [`${at}/traffic/visits?f=channel:is:email&after=x`, 'Visits'],
      [`${at}/conversions?by=page`, 'Conversions'],
      [`${at}/conversions/funnels/7/visits?step=2`, 'Visits'],
      [`${at}/attribution/conversions/7`, 'Attribution'],
    ]) {
      await open(back)
      assert.deepEqual(await wayBack(), [label, back])
    }
    await page.getByText('· Brazilian Portuguese').waitFor()
    for (const back of [
      '',
      '//elsewhere.example',
      'https://elsewhere.example/traffic',
      'javascript:alert(1)',
      `${at}/traffic/../../../sign-out`,
      '/sites/another/traffic',
    ]) {
      await open(back)
      assert.deepEqual(await wayBack(), ['Today', `${at}/live`], back)
    }
  })
})
