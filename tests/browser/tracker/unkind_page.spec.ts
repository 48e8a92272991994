import { test } from '@japa/runner'
import { openLab, until } from './lab.js'

test.group('Tracker | a page that is not kind to it', () => {
  test("the page's console and error handler see nothing, unless asked", async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = (path) =>
      lab.document(
        `<svg><a><text y="20">No link</text></a></svg><a id="broken" href="http://[" onclick="return false">Broken</a>
      <form onsubmit="return false"><button>Go</button></form>`,
        lab.tag(path === '/debug' ? 'data-debug' : '')
      )
    const page = await lab.open('/')
    await page.dispatchEvent('text', 'click')
    await page.dispatchEvent('#broken', 'click')
    await page.click('button')
    await page.evaluate(() => {
      const { opsmantik } = window as any
      const circle: any = {}
      circle.self = circle
      opsmantik.send('conversion', 'odd', { toString: 1 }, Number.NaN, circle)
      opsmantik.send()
      opsmantik.send(null, undefined)
      opsmantik.consent()
      opsmantik.consent(null)
      dispatchEvent(new Event('scroll'))
      dispatchEvent(new MouseEvent('click'))
    })
    await lab.row('conversion/form_submit')
    assert.deepEqual(lab.noise, [])

    await lab.open('/debug', page)
    await until('something to read', () => lab.noise.length)
    assert.isTrue(lab.noise.every((line) => line.includes('[opsmantik]')))
  })

  test('history keeps its results, its exceptions and its this', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        '',
        `<script>
      const original = history.pushState
      history.pushState = function (...args) { original.apply(this, args); return [this === history, args.length] }
    </script>${lab.tag()}`
      )
    const page = await lab.open()
    const seen = await page.evaluate(() => {
      let thrown = ''
      try {
        history.replaceState({}, '', 'https://elsewhere.example/')
      } catch (error) {
        thrown = (error as Error).name
      }
      return [history.pushState({}, '', '/two'), thrown, location.pathname]
    })
    assert.deepEqual(seen, [[true, 3], 'SecurityError', '/two'])
    await lab.row('interaction/page_view')
  })

  test('a frozen history costs the page views, not the clicks', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        '<a href="mailto:a@b.example" onclick="return false">Write</a>',
        '<script>Object.freeze(history)</script>' + lab.tag()
      )
    const page = await lab.open()
    await page.click('a')
    await lab.row('conversion/email')
    assert.deepEqual(lab.noise, [])
  })

  test('fetch that {what}')
    .with([
      {
        what: 'throws',
        script: `Object.defineProperty(window, 'fetch', { value: () => { throw new Error('no') } })`,
      },
      { what: 'is gone', script: `Object.defineProperty(window, 'fetch', { value: undefined })` },
      { what: 'answers nonsense', script: `window.fetch = () => 42` },
      { what: 'rejects', script: `window.fetch = () => Promise.reject(new Error('no'))` },
      { what: 'resolves to nothing', script: `window.fetch = async () => {}` },
    ])
    .run(async ({ assert, browserContext }, { script }) => {
      const lab = await openLab(browserContext)
      lab.html = () => lab.document('', `<script>${script}</script>${lab.tag()}`)
      const page = await lab.open()
      await lab.send(page, 'anyway')
      await lab.row('conversion/anyway')
      await page.goto('about:blank')
      await lab.open('/again', page)
      await lab.row('system/session_end')
      assert.deepEqual(lab.noise, [])
    })

  test('prototypes that somebody filled', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        '<a href="mailto:a@b.example">Write</a>',
        `<script>
      Object.prototype.signal = 'junk'; Object.prototype.once = true; Object.prototype.headers = 7
      Object.prototype.mode = 'navigate'; Object.prototype.extra = function () {}; Object.prototype.gclid = 'polluted-value'
      Array.prototype.toJSON = function () { return 'spoiled' }; Array.prototype.last = function () {}
      Array.from = (list) => list; XMLHttpRequest = undefined
    </script>${lab.tag()}<script>addEventListener('click', (event) => event.preventDefault(), false)</script>`
      )
    const page = await lab.open()
    await page.click('a')
    await page.click('a')
    await until(
      'both clicks',
      async () => (await lab.names()).filter((name) => name === 'conversion/email').length === 2
    )
    const [row] = await lab.rows()
    assert.notProperty(row.metadata, 'gclid')
    assert.deepEqual(lab.noise, [])
  })

  test('nothing is added to the page but two names and our own keys', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        '',
        `<script>before = new Set(Object.getOwnPropertyNames(window))</script>${lab.tag()}`
      )
    const page = await lab.open()
    await lab.row('acquisition/view')
    const added = await page.evaluate(() =>
      Object.getOwnPropertyNames(window).filter((name) => !(window as any).before.has(name))
    )
    assert.sameMembers(
      added.filter((name) => name !== 'before'),
      ['opsmantik', 'opmantik']
    )
    const keys = await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))
    assert.isTrue(keys.every((key) => key.startsWith('opmantik_')))
  })
})
