import { test } from '@japa/runner'
import { openLab } from './lab.js'

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
