import { test } from '@japa/runner'
import { openLab, until } from './lab.js'

test.group('Tracker | a server that cannot answer', () => {
  test('offline, and back: nothing waits for the back-off', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await lab.openPaused(page)
    await browserContext.setOffline(true)
    for (const action of ['one', 'two']) {
      const failed = page.waitForEvent('requestfailed')
      await lab.send(page, action)
      await failed
    }
    assert.lengthOf(await lab.outbox(page), 3)
    assert.lengthOf(lab.door.arrivals, 0)

    await browserContext.setOffline(false)
    await lab.row('conversion/two')
    await until('an empty outbox', () => lab.isEmpty(page))
    assert.sameMembers(await lab.actions(3), ['view', 'one', 'two'])
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
      await lab.send(page, 'patient')
      await until('a refusal', () => lab.door.arrivals.length > 0)
      assert.include((await lab.outbox(page)).join(), 'opmantik_outbox_3')

      lab.door.verdict = () => 'pass'
      await lab.row('conversion/patient')
      await until('an empty outbox', () => lab.isEmpty(page))
      assert.sameMembers(await lab.actions(2), ['view', 'patient'])
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
    lab.door.verdict = () => 'lose'
    await lab.send(page, 'doubtful')
    await lab.row('conversion/doubtful')
    lab.door.verdict = () => 'pass'
    await until('an empty outbox', () => lab.isEmpty(page))
    assert.isAbove(lab.door.arrivals.length, 1)
    assert.sameMembers(await lab.actions(2), ['view', 'doubtful'])
  })

  test('waits longer after each failure', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.door.verdict = () => ({ status: 503 })
    const page = await lab.newPage()
    await page.addInitScript(() => (Math.random = () => 0.999))
    await lab.openPaused(page)

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
    await lab.send(page, 'early')
    await lab.open('/next', page)
    await page.clock.runFor(30_000)
    assert.lengthOf(lab.door.arrivals, 1)

    await page.clock.runFor(40_000)
    await lab.row('conversion/early')
    assert.includeMembers(await lab.actions(3), ['view', 'early', 'page_view'])
  })

  test('400: dropped, and what comes after it is stored', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await lab.open()
    await lab.row('acquisition/view')
    lab.door.verdict = () => ({ status: 400 })
    await lab.send(page, 'refused')
    await until('an empty outbox', () => lab.isEmpty(page))
    lab.door.verdict = () => 'pass'
    await lab.send(page, 'fine')
    await lab.row('conversion/fine')
    assert.sameMembers(await lab.actions(2), ['view', 'fine'])
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
    for (const action of ['a', 'bad', 'b']) await lab.send(page, action, 'interaction')
    await page.clock.resume()
    await until('an empty outbox', () => lab.isEmpty(page))
    assert.sameMembers(await lab.actions(3), ['view', 'a', 'b'])
  })

  test('an answer that never comes is asked for again', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await page.clock.install()
    await lab.open('/', page)
    let stuck = true
    lab.door.verdict = () => (stuck ? new Promise<never>(() => {}) : 'pass')
    await lab.send(page, 'stubborn')
    await until('a first try', () => lab.door.arrivals.length === 1)
    stuck = false
    await page.clock.runFor(33_000)
    await lab.row('conversion/stubborn')
    assert.lengthOf(
      (await lab.actions()).filter((action) => action === 'stubborn'),
      1
    )
  })
})
