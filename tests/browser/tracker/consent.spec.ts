import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { openLab, until, type Lab } from './lab.js'

const REQUIRED = 'data-consent="required"'

const consent = (page: Page, choice: object) =>
  page.evaluate((value) => (window as any).opsmantik.consent(value), choice)

const traces = (page: Page) =>
  page.evaluate(() =>
    Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => key.startsWith('opmantik'))
  )

async function openAsking(lab: Lab, path = '/?gclid=Cj0KCQiA-abc_DEF123&utm_source=google') {
  lab.html = () => lab.document('<a href="mailto:a@b.example">Write</a>', lab.tag(REQUIRED))
  const page = await lab.newPage()
  await page.clock.install()
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.toDataURL
    HTMLCanvasElement.prototype.toDataURL = function (...args) {
      ;(window as any).drawn = true
      return original.apply(this, args)
    }
  })
  await lab.open(path, page)
  return page
}

test.group('Tracker | consent', () => {
  test('before a yes nothing is stored, sent or drawn', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await openAsking(lab)
    await page.click('a')
    await page.clock.runFor(60_000)
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
    assert.deepEqual(await traces(page), [])
    assert.isUndefined(await page.evaluate(() => (window as any).drawn))
    assert.lengthOf(lab.door.arrivals, 0)
  })

  test('after a yes what happened before is sent, in its order and at its time', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await openAsking(lab)
    await page.click('a')
    await page.mouse.move(300, 300)
    await page.clock.runFor(5_000)
    await consent(page, { analytics: true, marketing: true })
    await lab.row('conversion/email')

    const rows = await lab.rows()
    assert.deepEqual(
      rows.map((row) => row.event_action),
      ['view', 'email']
    )
    assert.equal(rows[0].gclid, 'Cj0KCQiA-abc_DEF123')
    assert.deepEqual(
      rows.map(({ metadata }) => metadata.ad_consent),
      [true, true]
    )
    const [view] = lab.door.events
    assert.isAtLeast(lab.door.arrivals[0].sent! - view.ts!, 5_000)
  })

  test('a yes is remembered on the next page', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await openAsking(lab)
    await consent(page, { analytics: true, marketing: false })
    await page.clock.runFor(2_100)
    await lab.row('acquisition/view')
    await lab.open('/next?wbraid=Cj0KCQiA-abc_DEF123', page)
    await page.clock.runFor(2_100)
    const row = await lab.row('interaction/page_view')
    assert.notInclude(JSON.stringify(row), 'Cj0KCQiA')
    assert.isFalse(row.metadata.ad_consent)
  })

  test('a no forgets everything, and stops', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await openAsking(lab)
    await consent(page, { analytics: true, marketing: true })
    await page.clock.runFor(2_100)
    await lab.row('acquisition/view')
    assert.includeMembers(await traces(page), [
      'opmantik_consent',
      'opmantik_session_fp',
      'opmantik_session_sid',
    ])

    lab.door.verdict = () => ({ status: 503 })
    await page.click('a')
    await until('a refusal', () => lab.door.arrivals.length === 2)
    await consent(page, { analytics: false })
    lab.door.verdict = () => 'pass'
    await page.click('a')
    await page.clock.runFor(60_000)
    await lab.open('/next', page)
    await page.clock.runFor(60_000)
    assert.deepEqual(await traces(page), [])
    assert.lengthOf(lab.door.arrivals, 2)
    assert.lengthOf(await lab.rows(), 1)
  })

  test('a no in one tab is a no in all', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const [first, second] = [await openAsking(lab), await openAsking(lab)]
    for (const page of [first, second]) await consent(page, { analytics: true })
    await lab.rows(1)
    await consent(first, { analytics: false })
    const told = await lab.rows()
    await until('the word to go round', async () => {
      await second.evaluate(() => (window as any).opsmantik.send('interaction', 'too_late'))
      return (await traces(second)).length === 0
    })
    await second.clock.runFor(60_000)
    assert.isAtMost((await lab.rows()).length, told.length + 1)
  })

  test('what happened while the answer was no is not told after a later yes', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await openAsking(lab)
    await consent(page, { analytics: false })
    await page.click('a')
    await consent(page, { analytics: true })
    await lab.send(page, 'after')
    await lab.row('conversion/after')
    await until('an empty outbox', () => lab.isEmpty(page))
    assert.lengthOf(await lab.rows(), 1)
  })

  test('without consent to marketing no click id is sent or kept anywhere', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await openAsking(
      lab,
      '/p?x=1&gclid=Cj0KCQiA-abc_DEF123&utm_source=google#/r?fbclid=Cj0KCQiA-abc'
    )
    await page.evaluate(() => history.pushState({}, '', '/q?msclkid=Cj0KCQiA-abc_DEF123'))
    await page.evaluate(() => history.pushState({}, '', '/r'))
    await consent(page, { analytics: true, marketing: false })
    await page.evaluate(() =>
      (window as any).opsmantik.send('conversion', 'own', null, null, {
        ttclid: 'Cj0KCQiA-abc',
        kept: 'Ready?',
      })
    )
    await lab.row('conversion/own')

    assert.notInclude(JSON.stringify(lab.door.arrivals.map(({ raw }) => raw)), 'Cj0KC')
    const rows = await lab.rows()
    assert.deepEqual(
      rows.map((row) => row.url.replace(lab.origin, '')),
      ['/p?x=1&utm_source=google#/r', '/q', '/r', '/r']
    )
    assert.containsSubset(rows[3].metadata, { kept: 'Ready?' })
    assert.notInclude(
      await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
      'Cj0KC'
    )
  })

  test('a late no to marketing also holds for what is already in the outbox', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await page.clock.install()
    await lab.open('/?gclid=Cj0KCQiA-abc_DEF123', page)
    await consent(page, { marketing: false })
    await page.clock.runFor(2_100)
    const row = await lab.row('acquisition/view')
    assert.equal(row.url, lab.origin + '/')
    assert.notInclude(lab.door.arrivals[0].raw, 'Cj0KC')
  })

  test('a page may answer before the tag is there', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        '',
        `<script>opsmantik = { q: [['consent', { analytics: true }], ['send', 'conversion', 'early']] }</script>${lab.tag(REQUIRED)}`
      )
    await lab.open()
    await lab.row('conversion/early')
    await lab.row('acquisition/view')
    assert.deepEqual(lab.noise, [])
  })
})
