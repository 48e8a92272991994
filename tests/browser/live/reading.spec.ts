import { test } from '@japa/runner'
import type { Locator } from 'playwright'
import { until } from '#tests/support/until'
import { aVisit, store } from '#tests/support/traffic'
import { card, cards, happens, HOME, openLive, order, watcher } from './live_page.js'

const call = { category: 'conversion', action: 'phone_call', label: 'tel:+49401234567', after: 9 }

/** So many visits of the last hours, the newest first. */
function visits(siteId: string, count: number) {
  return Array.from({ length: count }, (_, i) =>
    aVisit(siteId, [{ action: 'view' }, call], {
      startedAt: new Date(Date.now() - (i + 1) * 600_000),
      sourceLabel: i % 2 ? 'Organic' : 'First Click (Paid)',
      score: [10, 50, 75, 90][i % 4],
    })
  )
}

const top = (one: Locator) => one.evaluate((el: any) => el.getBoundingClientRect().top)

test.group('Live page | reading', () => {
  test('the journey opens under the pointer, and stays for it', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser)
    const [visit] = visits(site.id, 1)
    visit.events[0].createdAt = new Date('2026-11-20T10:00:00Z')
    await store(visit)
    await openLive(page, path)
    const journey = page.getByRole('region', { name: 'Journey' })
    await card(page, visit).locator('[data-marks]').hover()
    await journey.waitFor()
    const text = await journey.innerText()
    for (const words of ['Phone number clicked', '+49401234567', '11:00:00', 'Europe/Berlin']) {
      assert.include(text, words)
    }
    await journey.hover()
    assert.isTrue(await journey.isVisible())
    await page.keyboard.press('Escape')
    await journey.waitFor({ state: 'detached' })
  })

  test('by keyboard: j and k go, the journey opens, Enter goes to the visit', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await watcher(browser)
    const all = visits(site.id, 3)
    await store(...all)
    await openLive(page, path)
    const journeyOf = (i: number) => card(page, all[i]).getByRole('region', { name: 'Journey' })
    await page.keyboard.press('j')
    await journeyOf(0).waitFor()
    await page.keyboard.press('j')
    await journeyOf(1).waitFor()
    await journeyOf(0).waitFor({ state: 'detached' })
    await page.keyboard.press('k')
    await journeyOf(0).waitFor()
    await page.keyboard.press('Enter')
    const { month, id } = all[0].session
    await page.waitForURL(`${HOME}/sites/${site.id}/sessions/${month.slice(0, 7)}/${id}`)
    await page.getByRole('heading', { name: 'Journey' }).waitFor()
    assert.equal(await page.locator('.om-timeline > li').count(), 2)
  })

  test('"how?" says who gave the score, and for what', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser)
    const [visit] = visits(site.id, 1)
    visit.session.scoreReasons = [
      { signal: 'conversion', points: 50 },
      { signal: 'returning_ad_visitor', points: 25 },
    ]
    await store(visit)
    await openLive(page, path)
    await card(page, visit).getByRole('button', { name: 'how?' }).click()
    const why = page.getByRole('region', { name: 'How the score came about' })
    const text = await why.innerText()
    for (const words of [
      '+50',
      '+25',
      'Came by an ad before',
      'classic 1.0.0',
      'Google click id',
    ]) {
      assert.include(text, words)
    }
    await page.getByRole('heading', { name: 'Today' }).click()
    await why.waitFor({ state: 'detached' })
  })

  test('new visits wait while somebody has scrolled down', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser)
    const all = visits(site.id, 30)
    await store(...all)
    await openLive(page, path)
    await page.evaluate('window.scrollTo(0, 600)')
    await until(async () => (await page.evaluate('window.scrollY')) === 600)
    const readCard = card(page, all[8])
    const before = await top(readCard)

    const fresh = [aVisit(site.id), aVisit(site.id), aVisit(site.id)]
    for (const visit of fresh) await happens(site.id, visit)
    const counter = page.getByRole('button', { name: '3 new' })
    await counter.waitFor()
    assert.equal(await top(readCard), before)
    assert.equal(await cards(page).count(), 30)

    await counter.click()
    await until(async () => (await page.evaluate('window.scrollY')) === 0)
    for (const visit of fresh) await card(page, visit).waitFor()
    assert.sameMembers(
      (await order(page)).slice(0, 3),
      fresh.map(({ session }) => session.id)
    )
    assert.equal(await counter.count(), 0)
  })

  test('a long feed is drawn as far as somebody reads, to its end', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser)
    await store(...Array.from({ length: 80 }, () => aVisit(site.id)))
    await openLive(page, path)
    assert.isBelow(await cards(page).count(), 80)
    const rows = page.locator('[data-row]')
    for (let i = 0; i < 80; i++) await page.keyboard.press('j')
    await until(async () => (await cards(page).count()) === 80)
    await rows.nth(79).focus()
    await page.getByRole('button', { name: /^Show \d+ more$/ }).waitFor({ state: 'detached' })
  })

  test('paused, nothing changes; resumed, everything is there', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser)
    const [visit] = visits(site.id, 1)
    await store(visit)
    await openLive(page, path)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.locator('[data-live="paused"]').waitFor()
    const before = await card(page, visit).innerText()

    const later = aVisit(site.id, [{ action: 'view' }, call, { action: 'download', after: 500 }], {
      ...visit.session,
      eventCount: 3,
      score: 99,
    })
    await happens(site.id, later, aVisit(site.id))
    await page.getByRole('button', { name: '1 new' }).waitFor()
    const shown = (text: string) => text.replace(/\d+ \w+ ago|just now/, '')
    assert.equal(shown(await card(page, visit).innerText()), shown(before))

    await page.getByRole('button', { name: 'Resume' }).click()
    await card(page, visit).getByText('99').waitFor()
    assert.equal(await cards(page).count(), 2)
  })

  test('filters live in the address, and let through what comes', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser)
    await store(...visits(site.id, 12))
    await openLive(page, path)
    await page.getByRole('button', { name: /^Hot/ }).click()
    await until(async () => (await cards(page).count()) === 3)
    await page.waitForURL(/\?band=hot$/)
    await page.getByRole('button', { name: /^Premium/ }).click()
    await until(async () => (await cards(page).count()) === 6)

    await page.getByRole('button', { name: 'Source' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Organic' }).click()
    await page.keyboard.press('Escape')
    await until(async () => (await cards(page).count()) === 3)
    await page.waitForURL(/band=hot&band=premium&source=Organic/)

    await page.reload()
    await until(async () => (await cards(page).count()) === 3)
    await page.locator('[data-live="live"]').waitFor()
    await happens(site.id, aVisit(site.id, [{ action: 'view', score: 20 }]))
    const wanted = aVisit(site.id, [{ action: 'view', score: 95 }])
    await happens(site.id, wanted)
    await card(page, wanted).waitFor()
    assert.equal(await cards(page).count(), 4)

    await page.getByRole('button', { name: 'Remove the filter Organic' }).click()
    await page.getByLabel('Find in the latest visits').fill('nothing of the kind')
    await page.getByText('None of the latest visits is like that').waitFor()
    await page.getByRole('button', { name: 'Show all visits' }).click()
    await until(async () => (await cards(page).count()) === 14)
    await page.waitForURL(HOME + path)
  })
})
