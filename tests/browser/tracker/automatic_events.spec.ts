import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { openLab, until, type Lab } from './lab.js'

/** Real clicks, but nothing that leaves: a browser without a telephone may otherwise stop listening to the mouse. */
const STAY = `<script>addEventListener('click', (event) => event.preventDefault())</script>`

const LINKS = [
  {
    id: 'tel',
    html: '<a id="tel" href="tel:+90 555 123 45 67"><b>Call</b></a>',
    name: 'conversion/phone_call',
    label: 'tel:+90 555 123 45 67',
  },
  {
    id: 'upper',
    html: '<a id="upper" href="TEL:+905551234567">Call</a>',
    name: 'conversion/phone_call',
    label: 'tel:+905551234567',
  },
  {
    id: 'sms',
    html: '<a id="sms" href="sms:+905551234567">Text</a>',
    name: 'conversion/sms',
    label: 'sms:+905551234567',
  },
  {
    id: 'wa',
    html: '<a id="wa" href="https://wa.me/905551234567">Chat</a>',
    name: 'conversion/whatsapp',
    label: 'https://wa.me/905551234567',
  },
  {
    id: 'api',
    html: '<a id="api" href="https://api.whatsapp.com/send?phone=90555">Chat</a>',
    name: 'conversion/whatsapp',
    label: 'https://api.whatsapp.com/send?phone=90555',
  },
  {
    id: 'app',
    html: '<a id="app" href="whatsapp://send?phone=90555">Chat</a>',
    name: 'conversion/whatsapp',
    label: 'whatsapp://send?phone=90555',
  },
  {
    id: 'mail',
    html: '<a id="mail" href="mailto:sales@example.com">Write</a>',
    name: 'conversion/email',
    label: 'mailto:sales@example.com',
  },
  {
    id: 'out',
    html: '<a id="out" href="https://elsewhere.example/x?y=1">Out</a>',
    name: 'interaction/external_link',
    label: 'https://elsewhere.example/x?y=1',
  },
  {
    id: 'fake',
    html: '<a id="fake" href="https://wa.me.evil.example/whatsapp.com">Out</a>',
    name: 'interaction/external_link',
    label: 'https://wa.me.evil.example/whatsapp.com',
  },
  {
    id: 'file',
    html: '<a id="file" href="https://elsewhere.example/price list.PDF?v=2">List</a>',
    name: 'interaction/download',
    label: 'https://elsewhere.example/price%20list.PDF?v=2',
  },
  {
    id: 'blob',
    html: '<a id="blob" download="offer.csv" href="data:text/csv,private">Offer</a>',
    name: 'interaction/download',
    label: 'offer.csv',
  },
  {
    id: 'svg',
    html: '<svg width="90" height="30"><a id="svg" href="tel:112"><text y="20">Help</text></a></svg>',
    name: 'conversion/phone_call',
    label: 'tel:112',
  },
]

async function clickAndRead(lab: Lab, page: Page, selector: string, name: string) {
  await page.locator(selector).click()
  await lab.hurry(page)
  return lab.row(name)
}

test.group('Tracker | page views', () => {
  test('the first page of a session is its view, with device and source', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    await lab.open('/start?gclid=Cj0KCQiA-abc_DEF123&utm_source=google&utm_medium=cpc')

    const row = await lab.row('acquisition/view')
    assert.equal(
      row.url,
      lab.origin + '/start?gclid=Cj0KCQiA-abc_DEF123&utm_source=google&utm_medium=cpc'
    )
    assert.equal(row.gclid, 'Cj0KCQiA-abc_DEF123')
    assert.containsSubset(row.metadata, { gclid: 'Cj0KCQiA-abc_DEF123', utm_source: 'google' })
    assert.match(row.metadata.device_info.screen, /^\d+x\d+$/)
    assert.match(row.metadata.device_info.viewport, /^\d+x\d+$/)
    assert.isString(row.metadata.device_info.tz)
    assert.match(row.id, /^[\da-f]{8}-[\da-f]{4}-7/)
    assert.match(row.sid, /^[\da-f]{8}-[\da-f]{4}-4/)
  })

  test('the next page is a page view, and remembers the click id of the first', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.open('/?wbraid=Cj0KCQiA-abc_DEF123&utm_campaign=spring')
    await lab.row('acquisition/view')
    await lab.open('/second', page)

    const row = await lab.row('interaction/page_view')
    assert.equal(row.metadata.wbraid, 'Cj0KCQiA-abc_DEF123')
    assert.sameMembers(await lab.names(3), [
      'acquisition/view',
      'system/session_end',
      'interaction/page_view',
    ])
  })

  test('history navigation of a single-page app', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('<h2 id="contact">Contact</h2>')
    const page = await lab.open('/')
    await page.evaluate(() => {
      history.pushState({ step: 1 }, '', '/two')
      history.replaceState({ step: 2 }, '', '/two')
      history.pushState({}, '', '/two#contact')
      history.replaceState({}, '', '/two?x=1')
      location.hash = '#contact'
    })
    await page.evaluate(() => void (location.hash = '#/three'))
    for (let i = 0; i < 3; i++) await page.goBack()

    const rows = await lab.rows(6)
    const path = (url: string | null) => url!.replace(lab.origin, '')
    assert.deepEqual(
      rows.map((row) => path(row.url)),
      ['/', '/two', '/two?x=1', '/two?x=1#/three', '/two?x=1#contact', '/two']
    )
    assert.equal(rows[0].event_action, 'view')
    assert.isTrue(rows.slice(1).every((row) => row.event_action === 'page_view'))
    assert.deepEqual(
      rows.slice(1, 3).map((row) => path(row.referrer)),
      ['/', '/two#contact']
    )
  })

  test("a page that comes back from the browser's cache is seen again", async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.open('/')
    await lab.row('acquisition/view')
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    )
    await lab.row('interaction/page_view')
    assert.lengthOf(await lab.rows(), 2)
  })
})

test.group('Tracker | links', () => {
  test('a click on {html}')
    .with(LINKS)
    .run(async ({ assert, browserContext }, { id, html, name, label }) => {
      const lab = await openLab(browserContext)
      lab.html = () => lab.document(html + STAY)
      const row = await clickAndRead(lab, await lab.open(), `#${id}`, name)
      assert.equal(row.event_label, label)
      assert.equal(row.url, lab.origin + '/')
      assert.equal(row.lead_score, name.startsWith('conversion') ? 50 : 10)
    })

  test('a link to the same site, whatever its letters, is no event', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        `<a id="in" href="/whatsapp.com/wa.me?to=tel:1">In</a><a id="out" href="https://x.example/">Out</a>${STAY}`
      )
    const page = await lab.open()
    await page.click('#in')
    await clickAndRead(lab, page, '#out', 'interaction/external_link')
    assert.lengthOf(await lab.rows(), 2)
  })

  test('by the middle button, but not by the right one', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(`<a id="out" href="${lab.origin.replace('localhost', '127.0.0.1')}/">Out</a>
      <script>for (const type of ['click', 'auxclick', 'contextmenu']) addEventListener(type, (event) => event.preventDefault())</script>`)
    const page = await lab.open()
    await page.click('#out', { button: 'right' })
    await page.click('#out', { button: 'middle' })
    await lab.row('interaction/external_link')
    assert.lengthOf(await lab.rows(), 2)
  })

  test('by the keyboard, and twice in a row by a double click', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document(`<a id="mail" href="mailto:a@b.example">Write</a>${STAY}`)
    const page = await lab.open()
    await page.focus('#mail')
    await page.keyboard.press('Enter')
    await until('one', async () => (await lab.names()).includes('conversion/email'))
    await page.dblclick('#mail')
    await page.evaluate(() => (window as any).opsmantik.send('conversion', 'last'))
    await lab.row('conversion/last')
    assert.lengthOf(
      (await lab.names()).filter((name) => name === 'conversion/email'),
      2
    )
  })

  test('inside a shadow tree, with handlers that stop the event', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(`<div id="host"></div><script>
      const root = host.attachShadow({ mode: 'open' })
      root.innerHTML = '<a href="tel:555"><span id="inner">Call</span></a>'
      root.firstChild.onclick = (event) => { event.preventDefault(); event.stopImmediatePropagation() }
    </script>`)
    const page = await lab.open()
    assert.equal(
      (await clickAndRead(lab, page, '#inner', 'conversion/phone_call')).event_label,
      'tel:555'
    )
  })
})

test.group('Tracker | forms', () => {
  test('a sent form is a conversion with its name and no value', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(`<form id="callback" action="/lead?token=private-token" onsubmit="return false">
      <input name="id" value="private-id"><input name="action" value="private-action">
      <input name="phone" value="private-phone"><textarea name="text">private-text</textarea><button>Send</button></form>`)
    const page = await lab.open()
    const row = await clickAndRead(lab, page, 'button', 'conversion/form_submit')
    assert.equal(row.event_label, 'callback')
    assert.notInclude(JSON.stringify(lab.door.arrivals), 'private')
  })

  test('a form without a name is known by where it goes', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        `<form action="/lead/new?secret=1" onsubmit="return false"><button>Send</button></form>`
      )
    const page = await lab.open()
    assert.equal(
      (await clickAndRead(lab, page, 'button', 'conversion/form_submit')).event_label,
      '/lead/new'
    )
  })
})

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
    await page.evaluate(() => (window as any).opsmantik.send('conversion', 'last'))
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

test.group('Tracker | the end of a session', () => {
  test('leaving the site ends it, a click to the next page does not', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('<a href="/next">Next</a>')
    const page = await lab.open()
    await page.click('a')
    await page.waitForURL('**/next')
    await lab.row('interaction/page_view')
    assert.notInclude(await lab.names(), 'system/session_end')

    await page.close({ runBeforeUnload: true })
    await lab.row('system/session_end')
    assert.sameMembers(await lab.names(3), [
      'acquisition/view',
      'interaction/page_view',
      'system/session_end',
    ])
  })

  test('a click to a page that takes its time is not an end either', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('<a href="/slow">Next</a>')
    lab.beforePage = (path) =>
      path === '/slow' && new Promise((resolve) => setTimeout(resolve, 1500))
    const page = await lab.open()
    await page.click('a')
    await page.waitForURL('**/slow')
    await lab.row('interaction/page_view')
    assert.notInclude(await lab.names(), 'system/session_end')
  })
})
