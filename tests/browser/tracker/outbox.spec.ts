import { test } from '@japa/runner'
import { openLab, until } from './lab.js'

test.group('Tracker | the outbox', () => {
  test("a closed tab's events are sent by another one", async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.door.verdict = () => ({ status: 503 })
    const first = await lab.open('/first')
    await lab.send(first, 'orphan')
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
    await one.send(page, 'mine')
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
    await lab.send(page, 'old')
    assert.isNotEmpty(await lab.outbox(page))
    await page.close()
    await until('the last try', () => lab.sent('session_end').length)

    lab.door.verdict = () => 'pass'
    const later = await lab.newPage()
    await later.clock.install({ time: Date.now() + 73 * 3600_000 })
    await lab.open('/', later)
    await later.clock.runFor(2_100)
    await until('an empty outbox', () => lab.isEmpty(later))
    assert.notInclude(await lab.actions(), 'old')
  })
})
