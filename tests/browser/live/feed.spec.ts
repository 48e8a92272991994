import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { aVisit, store } from '#tests/support/traffic'
import { eventOf, post } from '#tests/support/sync'
import { card, cards, happens, HOME, openLive, order, pageOf, watcher } from './live_page.js'

const paid = { sourceLabel: 'First Click (Paid)', campaign: 'summer-sale' }
const call = { category: 'conversion', action: 'phone_call', label: 'tel:+49401234567' }

test.group('Live page | cards', () => {
  test('what is stored is a card within a second', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser)
    await openLive(page, path)
    const event = eventOf(site, { ec: 'conversion', ea: 'phone_call', el: 'tel:+49401234567' })
    const answer = await post(event)
    assert.equal(answer.status, 200)
    const storedAt = performance.now()
    await page.getByText('Phone number clicked', { exact: true }).waitFor()
    assert.isBelow(performance.now() - storedAt, 1000)
    const text = await cards(page).innerText()
    for (const words of ['50', 'Engaged', 'Organic', '+49401234567', 'just now']) {
      assert.include(text, words)
    }
  })

  test('each band has its words, its border, and pulses only when it is hot', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await watcher(browser)
    const visits = [10, 50, 75, 90].map((score) => aVisit(site.id, [{ action: 'view', score }]))
    await store(...visits)
    await openLive(page, path)
    const looks = []
    for (const visit of visits) {
      const one = card(page, visit)
      const dot = one.locator('.om-score [aria-hidden]').first()
      looks.push({
        band: await one.getAttribute('data-band'),
        words: (await one.innerText()).match(/Standard|Engaged|Hot Lead|Premium Opportunity/)?.[0],
        border: await one.evaluate((el: any) => getComputedStyle(el).borderTopColor),
        pulse: await dot.evaluate((el: any) => getComputedStyle(el).animationName),
      })
    }
    assert.deepEqual(
      looks.map(({ band, words }) => [band, words]),
      [
        ['standard', 'Standard'],
        ['engaged', 'Engaged'],
        ['hot', 'Hot Lead'],
        ['premium', 'Premium Opportunity'],
      ]
    )
    assert.equal(new Set(looks.map(({ border }) => border)).size, 4)
    assert.deepEqual(
      looks.map(({ pulse }) => pulse !== 'none'),
      [false, false, true, true]
    )
  })

  test('nothing pulses for somebody who does not want it', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser, { reducedMotion: 'reduce' })
    const visit = aVisit(site.id, [{ action: 'view', score: 90 }])
    await store(visit)
    await openLive(page, path)
    const repeats = await card(page, visit)
      .locator('.animate-premium')
      .evaluate((el: any) => getComputedStyle(el).animationIterationCount)
    assert.equal(repeats, '1')
    assert.include(await card(page, visit).innerText(), 'Premium Opportunity')
  })

  test('a visit that goes on moves up, and its score with it', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser)
    const now = Date.now()
    const first = aVisit(site.id, [{ action: 'view', score: 10 }], {
      startedAt: new Date(now - 60_000),
    })
    const second = aVisit(site.id, [{ action: 'view' }], { startedAt: new Date(now - 30_000) })
    await store(first, second)
    await openLive(page, path)
    assert.deepEqual(await order(page), [second.session.id, first.session.id])

    const later = aVisit(
      site.id,
      [
        { action: 'view', score: 10 },
        { ...call, score: 75, after: 55 },
      ],
      {
        ...first.session,
        score: 75,
        eventCount: 2,
      }
    )
    later.events[0].id = first.events[0].id
    await happens(site.id, later)
    await card(page, first).getByText('Hot Lead').waitFor()
    assert.deepEqual(await order(page), [first.session.id, second.session.id])
    assert.equal(await cards(page).count(), 2)
  })

  test('before the first event the page helps to install, and then shows it', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await watcher(browser)
    await openLive(page, path)
    assert.include(await page.locator('pre').innerText(), `data-site-id="${site.publicId}"`)
    const install = page.getByRole('link', { name: 'How to install it' })
    assert.equal(await install.getAttribute('href'), `/sites/${site.id}/install`)
    await happens(site.id, aVisit(site.id))
    await cards(page).waitFor()
    assert.equal(await page.locator('pre').count(), 0)
  })

  test('a member of another workspace sees nothing of it', async ({ browser, assert }) => {
    const mine = await watcher(browser)
    const theirs = await watcher(browser)
    await openLive(mine.page, mine.path)
    await openLive(theirs.page, theirs.path)
    await happens(mine.site.id, aVisit(mine.site.id, [call], paid))
    await cards(mine.page).waitFor()
    /** What comes after it has come: so the absence of the other is no matter of waiting. */
    const own = aVisit(theirs.site.id)
    await happens(theirs.site.id, own)
    await cards(theirs.page).waitFor()
    assert.deepEqual(await order(theirs.page), [own.session.id])

    const answer = await theirs.page.goto(HOME + mine.path)
    assert.equal(answer!.status(), 404)
    assert.notInclude(await theirs.page.content(), 'summer-sale')
  })

  test('what visitors typed is text', async ({ browser, assert }) => {
    const { site, owner, page, path } = await watcher(browser)
    const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{{ 1+1 }}'
    const visit = aVisit(
      site.id,
      [
        { action: 'view', url: 'javascript:window.hacked=1', score: 75 },
        { ...call, action: markup, label: markup, score: 90, after: 3 },
      ],
      {
        sourceLabel: markup,
        campaign: markup,
        city: markup,
        browser: markup,
        entryPage: 'javascript:window.hacked=1',
        referrer: 'javascript:window.hacked=1',
        landing: { clickIds: { gclid: markup }, utm: { utm_source: markup }, adParams: {} },
      }
    )
    visit.session.scoreReasons = [{ signal: markup, points: 90 }]
    await store(visit)
    await openLive(page, path)
    await happens(site.id, aVisit(site.id, [{ ...call, label: markup }], { campaign: markup }))
    await until(async () => (await cards(page).count()) === 2)
    await card(page, visit).getByText('how?').click()
    await page.getByRole('region', { name: /score/ }).waitFor()
    assert.include(await card(page, visit).innerText(), markup)
    assert.equal(await cards(page).locator('img, script').count(), 0)

    const session = await pageOf(browser, owner)
    const { month, id } = visit.session
    await session.goto(`${HOME}/sites/${site.id}/sessions/${month.slice(0, 7)}/${id}`)
    await session.getByRole('heading', { name: 'Journey' }).waitFor()
    assert.include(await session.locator('main').innerText(), 'javascript:window.hacked=1')
    assert.equal(await session.locator('main img, main script, a[href^="javascript"]').count(), 0)
    for (const one of [page, session]) {
      assert.isUndefined(await one.evaluate('window.hacked'))
    }
  })
})
