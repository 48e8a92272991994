import { test } from '@japa/runner'
import { LIMITS } from '#app/collect/protocol'
import { openLab, until } from './lab.js'

test.group('Tracker | a click that leaves the page', () => {
  test('a telephone link, and the page goes elsewhere at the same moment', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        `<a href="tel:+905551234567" onclick="setTimeout(() => (location.href = 'about:blank'))">Call</a>`
      )
    const page = await lab.open()
    await page.click('a')
    await page.waitForURL('about:blank')

    const row = await lab.row('conversion/phone_call')
    assert.equal(row.event_label, 'tel:+905551234567')
    assert.equal(row.lead_score, 50)
    assert.lengthOf(
      (await lab.actions()).filter((action) => action === 'phone_call'),
      1
    )
  })

  test('a link to another site in the same tab', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document(`<a href="${lab.door.origin}/health/live">Away</a>`)
    const page = await lab.open()
    await page.click('a')
    await page.waitForURL('**/health/live')
    await lab.row('interaction/external_link')
    assert.sameMembers(await lab.actions(3), ['view', 'external_link', 'session_end'])
  })

  test('with a server that takes longer than the page lives', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const { promise: gone, resolve: release } = Promise.withResolvers<void>()
    lab.door.verdict = async () => (await gone, 'pass' as const)
    lab.html = () =>
      lab.document(
        `<a href="mailto:a@b.example" onclick="setTimeout(() => (location.href = '/next'))">Write</a>`
      )
    const page = await lab.open()
    await page.click('a')
    await page.waitForURL('**/next')
    release()
    await lab.row('conversion/email')
    await until('an empty outbox', () => lab.isEmpty(page))
    assert.sameMembers(await lab.actions(4), ['view', 'email', 'page_view', 'session_end'])
  })

  test('a conversion goes at once, anything else waits two seconds for company', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await lab.openPaused(page)
    await page.clock.runFor(1_000)
    await lab.send(page, 'company', 'interaction')
    await page.clock.runFor(900)
    assert.lengthOf(lab.door.arrivals, 0)
    await page.clock.runFor(200)
    await lab.row('interaction/company')

    await lab.send(page, 'now')
    await lab.row('conversion/now')
    assert.deepEqual(
      lab.door.arrivals.map(({ events }) => events.map(({ ea }) => ea)),
      [['view', 'company'], ['now']]
    )
  })

  test('{event}: nothing waits for company any more')
    .with([{ event: 'pagehide' }, { event: 'visibilitychange' }])
    .run(async ({ browserContext }, { event }) => {
      const lab = await openLab(browserContext)
      const page = await lab.newPage()
      await lab.openPaused(page)
      await page.evaluate((type) => {
        Object.defineProperty(document, 'hidden', { value: type === 'visibilitychange' })
        document.dispatchEvent(new Event(type))
      }, event)
      await lab.row('acquisition/view')
    })

  test('what is left goes out in one request that browsers let through', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await page.clock.install()
    await lab.open('/', page)
    await page.evaluate((label) => {
      for (let i = 0; i < 60; i++) (window as any).opsmantik.send('interaction', `n${i}`, label)
    }, 'ş'.repeat(LIMITS.label))
    assert.lengthOf(await lab.outbox(page), 61)
    await page.goto('about:blank')

    await until('the last request', () => lab.door.arrivals.length)
    const sizes = lab.door.arrivals.map(({ raw }) => Buffer.byteLength(raw))
    assert.isAbove(Math.max(...sizes), 40_000)
    for (const { raw, events } of lab.door.arrivals) {
      assert.isBelow(Buffer.byteLength(raw), 48_200)
      assert.isAtMost(events.length, 50)
    }
    await lab.open('/later', page)
    await page.clock.runFor(10_000)
    await until(
      'the rest',
      async () => (await lab.actions()).filter((action) => /^n\d+$/.test(action)).length === 60
    )
  })
})
