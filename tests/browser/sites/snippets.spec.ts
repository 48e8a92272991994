import { test } from '@japa/runner'
import { fromPage } from '#tests/support/from_page'
import { openLab, type Lab } from '#tests/browser/tracker/lab'
import type { Page } from 'playwright'

const { CONSENT_CODE, htmlTag, nextCode, policyOf, tagManagerCode, wordpressCode } = await fromPage(
  'components/install/snippets.ts'
)

const choiceOf = (lab: Lab, over = {}) => ({
  src: `${lab.door.origin}/assets/core.js`,
  publicId: lab.site.publicId,
  asksConsent: false,
  debugs: false,
  api: '',
  ...over,
})

/** As Tag Manager does with Custom HTML: each script is made anew, with the attributes that it knows, and its text is run. */
const injectLikeTagManager = (page: Page, html: string) =>
  page.evaluate((code) => {
    const box = document.createElement('div')
    box.innerHTML = code
    for (const written of box.querySelectorAll('script')) {
      const made = document.createElement('script')
      if (written.src) made.src = written.src
      made.text = written.text
      document.body.insertBefore(made, document.body.firstChild)
    }
  }, html)

/** As `next/script` does after hydration: an element with the props as attributes, at the end of the body. */
const loadLikeNext = (page: Page, code: string) =>
  page.evaluate((jsx) => {
    const script = document.createElement('script')
    const [, props] = /<Script\n([\s\S]*)\/>/.exec(jsx)!
    for (const [, name, value] of props.matchAll(/([\w-]+)="([^"]*)"/g)) {
      if (name === 'src') script.src = value
      else script.setAttribute(name === 'strategy' ? 'data-nscript' : name, value)
    }
    script.async = true
    document.body.appendChild(script)
  }, code)

/** What WordPress prints for the script, after the filter of the snippet. */
function printedByWordpress(code: string) {
  const [, src] = /wp_enqueue_script\( 'opsmantik', '([^']+)', array\(\), null/.exec(code)!
  const [, search, replacement] = /str_replace\( '([^']+)', '([^']+)', \$tag \)/.exec(code)!
  const printed = `<script src="${src}" id="opsmantik-js" defer data-wp-strategy="defer"></script>\n`
  return printed.split(search).join(replacement)
}

test.group('What people put into their pages', () => {
  test('HTML', async ({ browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('', htmlTag(choiceOf(lab)))
    await lab.open()
    await lab.row('acquisition/view')
  })

  test('Tag Manager', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('<a href="tel:+905551234567">Call</a>', '')
    const page = await lab.open('/?gclid=Cj0KCQiA5rGuBhCnARIsAN11vg')
    await injectLikeTagManager(page, tagManagerCode(choiceOf(lab)))
    const row = await lab.row('acquisition/view')
    assert.equal(row.gclid, 'Cj0KCQiA5rGuBhCnARIsAN11vg')
    await page.click('a')
    await lab.row('conversion/phone_call')
    assert.deepEqual(lab.noise, [])
  })

  test('the line for HTML is nothing for Tag Manager, as the page says', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('', '')
    const page = await lab.open()
    const isLoaded = page.waitForResponse((response) => response.url().endsWith('/assets/core.js'))
    await injectLikeTagManager(page, htmlTag(choiceOf(lab)))
    await (await isLoaded).finished()
    await injectLikeTagManager(page, tagManagerCode(choiceOf(lab)))
    await lab.row('acquisition/view')
    assert.deepEqual(await lab.names(), ['acquisition/view'])
  })

  test('WordPress', async ({ browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('', printedByWordpress(wordpressCode(choiceOf(lab))))
    await lab.open()
    await lab.row('acquisition/view')
  })

  test('Next.js', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('', '')
    const page = await lab.open()
    await loadLikeNext(page, nextCode(choiceOf(lab)))
    await lab.row('acquisition/view')
    await page.evaluate(() => history.pushState({}, '', '/prices'))
    await lab.hurry(page)
    const row = await lab.row('interaction/page_view')
    assert.equal(row.url, `${lab.origin}/prices`)
  })

  test('an address of its own, with whatever is in it: {how}')
    .with([
      { how: 'html', put: (lab: Lab, c: object) => lab.document('', htmlTag(c)) },
      { how: 'gtm', put: (lab: Lab, c: object) => lab.document('', tagManagerCode(c)) },
      {
        how: 'wordpress',
        put: (lab: Lab, c: object) => lab.document('', printedByWordpress(wordpressCode(c))),
      },
    ])
    .run(async ({ assert, browserContext }, { put }) => {
      const lab = await openLab(browserContext)
      const api = `${lab.door.origin}/api/sync?a=1&b="</script>`
      lab.html = () => put(lab, choiceOf(lab, { api }))
      const page = await lab.newPage()
      const asked = page.waitForRequest((request) => request.url().includes('/api/sync'))
      await lab.open('/', page)
      assert.equal(new URL((await asked).url()).search, new URL(api).search)
    })

  test('{how}: waits for consent, and hears of it {when}')
    .with([
      { how: 'HTML', when: 'after it has loaded' },
      { how: 'Tag Manager', when: 'before it has loaded' },
    ])
    .run(async ({ assert, browserContext }, { how }) => {
      const lab = await openLab(browserContext)
      const choice = choiceOf(lab, { asksConsent: true })
      const agree = (page: Page) =>
        page.evaluate(() => (window as any).tellConsent({ analytics: true, marketing: true }))
      const isHtml = how === 'HTML'
      lab.html = () => lab.document('', CONSENT_CODE + (isHtml ? htmlTag(choice) : ''))
      const page = await lab.open()
      if (isHtml) {
        await page.waitForFunction(() => (window as any).opsmantik?._initialized)
        await lab.send(page, 'early')
        assert.lengthOf(lab.door.arrivals, 0)
        await agree(page)
      } else {
        await agree(page)
        await injectLikeTagManager(page, tagManagerCode(choice))
      }
      await lab.row('acquisition/view')
      assert.isTrue((await lab.rows(1))[0].metadata.ad_consent)
    })

  test('under the policy that the page names', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const choice = choiceOf(lab)
    const meta = (policy: string) =>
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; ${policy}">`
    lab.html = () => lab.document('', meta(policyOf(choice)) + htmlTag(choice))
    await lab.open()
    await lab.row('acquisition/view')
    assert.deepEqual(lab.noise, [])
  })
})
