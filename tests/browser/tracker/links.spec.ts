import { test } from '@japa/runner'
import { openLab, until } from './lab.js'

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

test.group('Tracker | links', () => {
  test('a click on {html}')
    .with(LINKS)
    .run(async ({ assert, browserContext }, { id, html, name, label }) => {
      const lab = await openLab(browserContext)
      lab.html = () => lab.document(html + STAY)
      const row = await lab.click(await lab.open(), `#${id}`, name)
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
    await lab.click(page, '#out', 'interaction/external_link')
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
    await lab.send(page, 'last')
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
    assert.equal((await lab.click(page, '#inner', 'conversion/phone_call')).event_label, 'tel:555')
  })
})
