import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { LIMITS } from '#app/collect/protocol'
import { openLab, until, type Lab } from './lab.js'

const send = (page: Page, action: string, category = 'conversion') =>
  page.evaluate(([c, a]) => (window as any).opsmantik.send(c, a), [category, action])

/** A page whose time stands still until the test lets it go on. */
async function openPaused(lab: Lab, page: Page) {
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 1_000)
  await lab.open('/', page)
}

const actions = async (lab: Lab, atLeast = 0) =>
  (await lab.rows(atLeast)).map((row) => row.event_action)

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
      (await actions(lab)).filter((action) => action === 'phone_call'),
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
    assert.sameMembers(await actions(lab, 3), ['view', 'external_link', 'session_end'])
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
    assert.sameMembers(await actions(lab, 4), ['view', 'email', 'page_view', 'session_end'])
  })

  test('a conversion goes at once, anything else waits two seconds for company', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await openPaused(lab, page)
    await page.clock.runFor(1_000)
    await send(page, 'company', 'interaction')
    await page.clock.runFor(900)
    assert.lengthOf(lab.door.arrivals, 0)
    await page.clock.runFor(200)
    await lab.row('interaction/company')

    await send(page, 'now')
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
      await openPaused(lab, page)
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
      async () => (await actions(lab)).filter((action) => /^n\d+$/.test(action)).length === 60
    )
  })
})

test.group('Tracker | a server that cannot answer', () => {
  test('offline, and back: nothing waits for the back-off', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await openPaused(lab, page)
    await browserContext.setOffline(true)
    for (const action of ['one', 'two']) {
      const failed = page.waitForEvent('requestfailed')
      await send(page, action)
      await failed
    }
    assert.lengthOf(await lab.outbox(page), 3)
    assert.lengthOf(lab.door.arrivals, 0)

    await browserContext.setOffline(false)
    await lab.row('conversion/two')
    await until('an empty outbox', () => lab.isEmpty(page))
    assert.sameMembers(await actions(lab, 3), ['view', 'one', 'two'])
  })

  test('{verdict.status}: kept, sent again, stored once')
    .with([
      { verdict: { status: 503 } },
      { verdict: { status: 500 } },
      { verdict: { status: 408 } },
    ])
    .run(async ({ assert, browserContext }, { verdict }) => {
      const lab = await openLab(browserContext)
      lab.door.verdict = () => verdict
      const page = await lab.open()
      await send(page, 'patient')
      await until('a refusal', () => lab.door.arrivals.length > 0)
      assert.include((await lab.outbox(page)).join(), 'opmantik_outbox_3')

      lab.door.verdict = () => 'pass'
      await lab.row('conversion/patient')
      await until('an empty outbox', () => lab.isEmpty(page))
      assert.sameMembers(await actions(lab, 2), ['view', 'patient'])
      const ids = lab.door.events.filter((event) => event.ea === 'patient').map((event) => event.id)
      assert.isAbove(ids.length, 1)
      assert.lengthOf(new Set(ids), 1)
    })

  test('a connection that breaks after the server has stored', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.open()
    lab.door.verdict = () => 'cut'
    await send(page, 'doubtful')
    await until('a cut', () => lab.door.arrivals.length > 0)
    lab.door.verdict = () => 'pass'
    await lab.row('conversion/doubtful')
    assert.sameMembers(await actions(lab, 2), ['view', 'doubtful'])
  })

  test('waits longer after each failure', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.door.verdict = () => ({ status: 503 })
    const page = await lab.newPage()
    await page.addInitScript(() => (Math.random = () => 0.999))
    await openPaused(lab, page)

    const afterWaiting = async (ms: number, isDue: boolean) => {
      const before = lab.door.arrivals.length
      const answer = isDue ? page.waitForResponse('**/api/sync') : undefined
      await page.clock.runFor(ms)
      await (await answer)?.finished()
      assert.equal(lab.door.arrivals.length - before, isDue ? 1 : 0, `after ${ms} ms`)
    }
    await afterWaiting(2_000, true)
    for (const pause of [2_000, 4_000, 8_000, 16_000]) {
      await afterWaiting(pause - 200, false)
      await afterWaiting(200, true)
    }
  })

  test('429: nothing before the time that the server named, also on the next page', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.door.verdict = () => ({ status: 429, headers: { 'Retry-After': '120' } })
    const page = await lab.newPage()
    await page.clock.install()
    await lab.open('/', page)
    await page.clock.runFor(2_100)
    await until('a refusal', () => lab.door.arrivals.length === 1)
    await until('the pause', () => page.evaluate(() => localStorage.getItem('opmantik_pause')))

    lab.door.verdict = () => 'pass'
    await page.clock.runFor(60_000)
    await send(page, 'early')
    await lab.open('/next', page)
    await page.clock.runFor(30_000)
    assert.lengthOf(lab.door.arrivals, 1)

    await page.clock.runFor(40_000)
    await lab.row('conversion/early')
    assert.includeMembers(await actions(lab, 3), ['view', 'early', 'page_view'])
  })

  test('400: dropped, and what comes after it is stored', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await lab.open()
    await lab.row('acquisition/view')
    lab.door.verdict = () => ({ status: 400 })
    await send(page, 'refused')
    await until('an empty outbox', () => lab.isEmpty(page))
    lab.door.verdict = () => 'pass'
    await send(page, 'fine')
    await lab.row('conversion/fine')
    assert.sameMembers(await actions(lab, 2), ['view', 'fine'])
    assert.lengthOf(
      lab.door.events.filter((event) => event.ea === 'refused'),
      1
    )
  })

  test('one event that is refused does not take its batch with it', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.door.verdict = ({ events }) =>
      events.some((event) => event.ea === 'bad') ? { status: 400 } : 'pass'
    const page = await lab.newPage()
    await page.clock.install()
    await lab.open('/', page)
    for (const action of ['a', 'bad', 'b']) await send(page, action, 'interaction')
    await page.clock.resume()
    await until('an empty outbox', () => lab.isEmpty(page))
    assert.sameMembers(await actions(lab, 3), ['view', 'a', 'b'])
  })

  test('an answer that never comes is asked for again', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await page.clock.install()
    await lab.open('/', page)
    let stuck = true
    lab.door.verdict = () => (stuck ? new Promise<never>(() => {}) : 'pass')
    await send(page, 'stubborn')
    await until('a first try', () => lab.door.arrivals.length === 1)
    stuck = false
    await page.clock.runFor(33_000)
    await lab.row('conversion/stubborn')
    assert.lengthOf(
      (await actions(lab)).filter((action) => action === 'stubborn'),
      1
    )
  })
})

test.group('Tracker | the outbox', () => {
  test("a closed tab's events are sent by another one", async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.door.verdict = () => ({ status: 503 })
    const first = await lab.open('/first')
    await send(first, 'orphan')
    await first.close()
    await until('the last try', () => lab.sent('session_end').length)

    const { promise: sent, resolve: release } = Promise.withResolvers<void>()
    const carries = (events: { ea: string }[]) => events.some(({ ea }) => ea === 'orphan')
    lab.door.verdict = async ({ events }) => (carries(events) && (await sent), 'pass' as const)
    lab.door.arrivals.length = 0
    const openOther = async (path: string) => {
      const page = await lab.newPage()
      await page.clock.install({ time: Date.now() + 20_000 })
      await lab.open(path, page)
      return page
    }
    const second = await openOther('/second')
    await second.clock.runFor(2_100)
    await until('the second tab', () => carries(lab.door.events))

    const third = await openOther('/third')
    await until('the lease', () => third.evaluate(() => localStorage.getItem('opmantik_lease')))
    await third.clock.runFor(2_100)
    await until('the third tab', () => lab.door.events.some(({ u }) => u.endsWith('/third')))
    assert.lengthOf(lab.sent('orphan'), 1)
    assert.lengthOf(
      lab.door.arrivals.filter(({ events }) => carries(events)),
      1
    )
    release()
    await lab.row('conversion/orphan')
    await until('an empty outbox', () => lab.isEmpty(third))
  })

  test('two sites of one origin do not mix their events', async ({ assert, browserContext }) => {
    const [one, other] = [await openLab(browserContext), await openLab(browserContext)]
    one.html = (path) => (path === '/other' ? other.document() : one.document())
    one.door.verdict = () => ({ status: 503 })
    const page = await one.open('/')
    await send(page, 'mine')
    await one.open('/other', page)
    await other.row('interaction/page_view')
    assert.notInclude(JSON.stringify(other.door.arrivals), one.site.publicId)

    one.door.verdict = () => 'pass'
    await one.open('/', page)
    await one.row('conversion/mine')
  })

  test('is bounded, and gives up heartbeats before conversions', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.door.verdict = () => ({ status: 503 })
    const page = await lab.open()
    await page.evaluate(() => {
      const note = (window as any).opsmantik.send
      for (let i = 0; i < 30; i++) note('conversion', `c${i}`)
      for (let i = 0; i < 150; i++) note('interaction', `i${i}`)
      for (let i = 0; i < 60; i++) note('system', `s${i}`)
      for (let i = 0; i < 5; i++) note('conversion', `d${i}`)
    })
    const kept = await lab.outbox(page)
    assert.lengthOf(kept, 200)
    const count = (worth: number) =>
      kept.filter((key) => key.startsWith(`opmantik_outbox_${worth}`)).length
    assert.deepEqual([count(3), count(2), count(1), count(0)], [35, 1, 150, 14])
  })

  test('forgets what is too old to be believed', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.door.verdict = () => ({ status: 503 })
    const page = await lab.open()
    await send(page, 'old')
    assert.isNotEmpty(await lab.outbox(page))
    await page.close()
    await until('the last try', () => lab.sent('session_end').length)

    lab.door.verdict = () => 'pass'
    const later = await lab.newPage()
    await later.clock.install({ time: Date.now() + 73 * 3600_000 })
    await lab.open('/', later)
    await later.clock.runFor(2_100)
    await until('an empty outbox', () => lab.isEmpty(later))
    assert.notInclude(await actions(lab), 'old')
  })
})
