import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { openLab } from './lab.js'

test.group('Tracker | being included', () => {
  test('twice, by both of its names: one page view', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('', lab.tag() + lab.tag() + lab.tag('', '/ux-core.js'))
    const page = await lab.open()
    await lab.send(page, 'done')
    await lab.row('conversion/done')
    assert.deepEqual(await lab.names(), ['acquisition/view', 'conversion/done'])
    assert.isTrue(
      await page.evaluate(() => {
        const { opsmantik, opmantik } = window as any
        return opsmantik === opmantik && opmantik._initialized
      })
    )
  })

  test('{how}')
    .with([
      {
        how: 'under its old name',
        head: (tag: string) => tag.replace('/assets/core.js', '/ux-core.js'),
      },
      { how: 'async', head: (tag: string) => tag.replace('defer', 'async') },
      { how: 'in the middle of the page', head: (tag: string) => tag.replace('defer', '') },
      {
        how: 'as a module, which has no current script',
        head: (tag: string) => tag.replace('defer', 'type="module" crossorigin'),
      },
    ])
    .run(async ({ assert, browserContext }, { head }) => {
      const lab = await openLab(browserContext)
      lab.html = () => lab.document('', head(lab.tag()))
      await lab.open()
      await lab.row('acquisition/view')
      assert.equal(lab.door.arrivals[0].headers.origin, lab.origin)
      assert.match(lab.door.arrivals[0].headers['content-type']!, /^text\/plain/)
      assert.isUndefined(lab.door.arrivals[0].headers.cookie)
    })

  test('by a script that inserts it', async ({ browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        `<script>setTimeout(() => {
      const script = document.createElement('script')
      script.src = '${lab.door.origin}/assets/core.js'
      script.dataset.siteId = '${lab.site.publicId}'
      document.head.append(script)
    })</script>`,
        ''
      )
    await lab.open()
    await lab.row('acquisition/view')
  })

  test('with an address of its own: {api}')
    .with([{ api: '' }, { api: '/' }, { api: '/api/sync' }])
    .run(async ({ browserContext }, { api }) => {
      const lab = await openLab(browserContext)
      lab.html = () =>
        lab.document(
          '',
          `<script>${'/* inlined */'}</script>` + lab.tag(`data-api="${lab.door.origin}${api}"`)
        )
      await lab.open()
      await lab.row('acquisition/view')
    })

  test('a page that is rendered ahead is not seen before it is shown', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        '',
        `<script>Object.defineProperty(document, 'prerendering', { value: true })</script>${lab.tag()}`
      )
    const page = await lab.newPage()
    await page.clock.install()
    await lab.open('/', page)
    await page.clock.runFor(60_000)
    assert.lengthOf(lab.door.arrivals, 0)

    await page.evaluate(() => document.dispatchEvent(new Event('prerenderingchange')))
    await page.clock.runFor(2_100)
    await lab.row('acquisition/view')
  })

  test('without a site id it does nothing', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        '<a href="mailto:a@b.example">Write</a>',
        `<script src="${lab.door.origin}/assets/core.js"></script>`
      )
    const page = await lab.open()
    await page.click('a')
    assert.deepEqual(lab.noise, [])
    assert.equal(
      await page.evaluate(
        () => typeof (window as any).opsmantik + localStorage.length + sessionStorage.length
      ),
      'undefined00'
    )
  })
})

test.group('Tracker | what it costs', () => {
  test('{file} is at most 5 KB gzipped')
    .with([{ file: 'assets/core.js' }, { file: 'ux-core.js' }])
    .run(async ({ assert }, { file }) => {
      const code = await readFile(app.publicPath(file))
      assert.isAtMost(gzipSync(code).length, 5 * 1024)
      assert.deepEqual(code, await readFile(app.publicPath('assets/core.js')))
      assert.notMatch(code.toString(), /\beval\b|\bFunction\(/)
    })

  test('the script of the numbers is at most 2.5 KB gzipped', async ({ assert }) => {
    const code = await readFile(app.publicPath('assets/numbers.js'))
    assert.isAtMost(gzipSync(code).length, 2.5 * 1024)
    assert.notMatch(code.toString(), /\beval\b|\bFunction\(/)
  })
})
