import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { Receiver } from '#tests/support/receiver'
import { makePlaces, takeAwayPlaces, type Places } from '#tests/browser/demo_places'
import { APP, dashboardOf, fitsItsWidth } from '#tests/browser/sites/dashboard'

/** What A4 has between its margins, in pixels of CSS. */
const PAPER = { width: 703, height: 1000 }

const REPORTS: Record<string, (at: Places) => string> = {
  Traffic: ({ site }) => `/sites/${site}/traffic`,
  Visits: ({ site }) => `/sites/${site}/traffic/visits`,
  Conversions: ({ site }) => `/sites/${site}/conversions`,
  Funnels: ({ site, funnel }) => `/sites/${site}/conversions/funnels/${funnel}`,
  Attribution: ({ site }) => `/sites/${site}/attribution`,
  Ads: ({ site }) => `/sites/${site}/ads`,
}

/** As a browser lays it out for the printer. */
async function layOnPaper(page: Page) {
  await page.setViewportSize(PAPER)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
}

/** Boxes that hide a part of what they hold. */
function cutBoxes(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('#page *')]
      .filter((box) => box.checkVisibility() && !box.closest('.om-plot, .sr-only, svg'))
      .filter((box) => getComputedStyle(box).overflowX !== 'visible')
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.tagName} ${box.className}: ${box.textContent?.trim().slice(0, 60)}`)
  )
}

const lightness = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')!
    canvas.fillStyle = getComputedStyle(document.querySelector('#page section')!).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    return canvas.getImageData(0, 0, 1, 1).data[0]
  })

test.group('Reports on paper', (group) => {
  let places: Places
  group.setup(async () => {
    const stops: (() => unknown)[] = []
    const receiver = await Receiver.start((stop: () => unknown) => void stops.push(stop))
    places = await makePlaces(receiver)
    return async () => {
      await takeAwayPlaces()
      for (const stop of stops) await stop()
    }
  })
  group.each.timeout(60_000)

  test('{0}: whole, light, without what can only be pressed, and it says of what it is')
    .with(Object.keys(REPORTS).map((name) => [name]))
    .run(async ({ assert, browser, cleanup }, [name]) => {
      const { page, problems, close } = await dashboardOf(browser, places.user, {
        colorScheme: 'dark',
      })
      cleanup(close)
      await page.goto(APP + REPORTS[name](places))
      await page.locator('#page section').first().waitFor()
      assert.isFalse(await page.locator('[data-report]').isVisible())
      assert.isBelow(await lightness(page), 60)

      await layOnPaper(page)
      const head = await page.locator('[data-report]').innerText()
      assert.match(head, /Site\s+Kanzlei Weber & Aydın/)
      assert.match(head, /Days\s+\d.+ 20\d\d, of Europe\/Berlin/)
      assert.match(head, /Printed\s+\S/)
      assert.isAbove(await lightness(page), 250)
      assert.isFalse(await page.getByRole('navigation').first().isVisible())
      assert.equal(await page.locator('#page [data-slot="base"]:visible').count(), 0)
      assert.deepEqual(await cutBoxes(page), [])
      assert.isTrue(await fitsItsWidth(page))
      assert.deepEqual(problems, [])
    })

  test('the head says by what the report was filtered, and what it is held against', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, close } = await dashboardOf(browser, places.user)
    cleanup(close)
    const long = 'حملة '.repeat(30)
    const filters = new URLSearchParams([
      ['f', 'device:is:mobile,desktop'],
      ['f', `campaign:is_not:${long}`],
    ])
    await page.goto(`${APP}${REPORTS.Traffic(places)}?${filters}`)
    await page.locator('#page section').first().waitFor()
    await layOnPaper(page)
    const head = await page.locator('[data-report]').innerText()
    assert.match(head, /Filters\s+Device is Phone or Desktop\s+Campaign is not حملة/)
    assert.match(head, /Compared with\s+\d.+, whole days/)
    assert.isTrue(await fitsItsWidth(page))
  })

  test('a real print is light, and the screen is as it was after it', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, close } = await dashboardOf(browser, places.user, { colorScheme: 'dark' })
    cleanup(close)
    await page.goto(APP + REPORTS.Traffic(places))
    const canvas = page.locator('#page canvas')
    await canvas.waitFor()
    const before = await canvas.boundingBox()
    await page.evaluate(() => {
      window.addEventListener('beforeprint', () => {
        document.body.dataset.printed = String(document.documentElement.classList)
      })
    })
    await page.pdf({ format: 'A4' })
    assert.notInclude(await page.locator('body').getAttribute('data-printed'), 'dark')
    assert.include(await page.locator('html').getAttribute('class'), 'dark')
    assert.deepEqual(await canvas.boundingBox(), before)
  })
})
