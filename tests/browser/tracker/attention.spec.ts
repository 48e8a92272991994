import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { openLab, until } from './lab.js'

test.group('Tracker | scrolling', () => {
  const TALL = '<div style="height: 4000px">tall</div>'
  const scroll = (page: Page, share: number) =>
    page.evaluate(
      (part) => scrollTo(0, document.documentElement.scrollHeight * part - innerHeight),
      share
    )

  test('50 and 90 percent count once a page', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document(TALL)
    const page = await lab.open()
    await scroll(page, 0.3)
    await scroll(page, 0.55)
    await lab.row('interaction/scroll_depth=50')
    assert.notInclude(await lab.names(), 'interaction/scroll_depth=90')
    for (const share of [1, 0.2, 1]) await scroll(page, share)
    await lab.row('interaction/scroll_depth=90')

    await page.evaluate(() => history.pushState({}, '', '/next'))
    await page.mouse.wheel(0, -200)
    await until('the next page', async () =>
      (await lab.rows()).some(
        (row) => row.event_action === 'scroll_depth' && row.url.endsWith('/next')
      )
    )
    assert.deepEqual(
      (await lab.rows())
        .filter((row) => row.event_action === 'scroll_depth')
        .map((row) => `${row.event_value} ${new URL(row.url).pathname}`),
      ['50 /', '90 /', '50 /next', '90 /next']
    )
  })

  test('a page that nobody scrolled has no depth, however short', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('<p>short</p>')
    const page = await lab.open()
    await page.evaluate(() => scrollTo(0, 0))
    await page.mouse.wheel(0, 500)
    await lab.send(page, 'last')
    await lab.row('conversion/last')
    assert.lengthOf(await lab.rows(), 2)
  })

  test('content that scrolls inside the page counts as the page', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(`<div id="box" style="height: 90vh; overflow: auto">${TALL}</div>
      <div id="small" style="height: 50px; overflow: auto">${TALL}</div>`)
    const page = await lab.open()
    await page.evaluate(() => void (document.getElementById('small')!.scrollTop = 4000))
    await page.evaluate(() => void (document.getElementById('box')!.scrollTop = 4000))
    await lab.row('interaction/scroll_depth=90')
    assert.lengthOf(await lab.rows(), 3)
  })
})

test.group('Tracker | attention', () => {
  test('resting two seconds on a call to action, once for each', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(`<p id="text">Text</p><a id="tel" href="tel:555">Call</a> <button id="buy">Buy <b>now</b></button>
      <span data-cta="hero">Go</span> <a id="plain" href="/plain">Plain</a>`)
    const page = await lab.newPage()
    await page.clock.install()
    await lab.open('/', page)
    const rest = async (selector: string, ms: number) => {
      await page.hover(selector)
      await page.clock.runFor(ms)
      await page.hover('#text')
    }
    await rest('#tel', 1900)
    for (const selector of ['#plain', '#tel', '#tel', '#buy', '[data-cta]'])
      await rest(selector, 2100)
    await page.clock.runFor(2100)

    const rows = await lab.rows(4)
    assert.sameMembers(
      rows.slice(1).map((row) => `${row.event_action} ${row.event_value} ${row.event_label}`),
      ['hover_intent 2 tel:555', 'hover_intent 2 buy', 'hover_intent 2 hero']
    )
  })

  test('a heartbeat every half minute while the page can be seen', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await page.clock.install()
    await lab.open('/', page)
    const beats = (count: number) =>
      until(
        `heartbeat ${count}`,
        async () => lab.sent('heartbeat').length === count && (await lab.isEmpty(page))
      )
    await page.clock.runFor(32_100)
    await beats(1)

    await page.evaluate(() =>
      Object.defineProperty(document, 'hidden', { get: () => true, configurable: true })
    )
    await page.clock.runFor(60_000)
    await page.evaluate(() => delete (document as any).hidden)
    await page.clock.runFor(30_000)
    await beats(2)
    assert.deepEqual(await lab.names(), ['acquisition/view'])
  })

  test('seconds of a video that were watched, told at each pause', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(`<video id="tour" muted></video><script>
      const canvas = document.createElement('canvas')
      const pen = canvas.getContext('2d')
      setInterval(() => { pen.fillStyle = '#' + Date.now() % 999; pen.fillRect(0, 0, 300, 150) }, 40)
      tour.srcObject = canvas.captureStream(25)
    </script>`)
    const page = await lab.open()
    const watch = (seconds: number) =>
      page.evaluate(async (wanted) => {
        const video = document.querySelector('video')!
        const from = video.currentTime
        await video.play()
        while (video.currentTime - from < wanted) {
          await new Promise((resolve) =>
            video.addEventListener('timeupdate', resolve, { once: true })
          )
        }
        video.pause()
        await new Promise((resolve) => setTimeout(resolve))
      }, seconds)

    await watch(0.3)
    await watch(1.6)
    const row = await lab.row('interaction/video_watch=2')
    assert.equal(row.event_label, 'tour')

    await watch(1.1)
    assert.lengthOf(await lab.rows(3), 3)
  })
})
