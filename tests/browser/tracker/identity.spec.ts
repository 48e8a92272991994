import { test } from '@japa/runner'
import { openLab, until } from './lab.js'

const UUID_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

test.group('Tracker | who is this', () => {
  test('one session and one fingerprint over pages, under the keys of old', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.open('/?gclid=Cj0KCQiA-abc_DEF123')
    await lab.row('acquisition/view')
    await lab.open('/next', page)
    await lab.row('interaction/page_view')

    const rows = await lab.rows()
    assert.lengthOf(new Set(rows.map((row) => row.sid)), 1)
    assert.lengthOf(new Set(rows.map((row) => row.metadata.fp)), 1)
    const kept = await page.evaluate(() => [
      sessionStorage.getItem('opmantik_session_sid'),
      localStorage.getItem('opmantik_session_fp'),
      sessionStorage.getItem('opmantik_session_context'),
    ])
    assert.deepEqual(kept.slice(0, 2), [rows[0].sid, rows[0].fingerprint])
    assert.include(kept[2], 'Cj0KCQiA-abc_DEF123')
  })

  test('an id of the first tracker is replaced, its fingerprint is kept', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await page.addInitScript(() => {
      if (sessionStorage.length) return
      sessionStorage.setItem('opmantik_session_sid', 'sess_1700000000000_abc')
      sessionStorage.setItem('opmantik_session_context', 'no JSON')
      localStorage.setItem('opmantik_session_fp', 'known-fingerprint')
    })
    await lab.open('/', page)
    const row = await lab.row('acquisition/view')
    assert.match(row.sid, UUID_4)
    assert.equal(row.fingerprint, 'known-fingerprint')
  })

  test('after half an hour without an event a page view begins a session, without the old click id', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await page.clock.install()
    await lab.open('/?gclid=Cj0KCQiA-abc_DEF123', page)
    await page.clock.runFor(2_100)
    await lab.row('acquisition/view')

    await page.evaluate(() => Object.defineProperty(document, 'hidden', { get: () => true }))
    await page.clock.fastForward(31 * 60_000)
    await page.evaluate(() => history.pushState({}, '', '/later'))
    await page.clock.runFor(2_100)
    await until(
      'a second view',
      () => lab.door.events.filter((event) => event.ea === 'view').length === 2
    )
    assert.notProperty(lab.door.events.at(-1)!.meta, 'gclid')
  })

  test('without storage, without cryptography, without canvas', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('Access is denied', 'SecurityError')
      }
      Object.defineProperty(window, 'localStorage', { get: refuse })
      Object.defineProperty(window, 'sessionStorage', { get: refuse })
      Object.defineProperty(window, 'crypto', { value: undefined })
      HTMLCanvasElement.prototype.getContext = refuse
    })
    await lab.open('/', page)
    await lab.send(page, 'one')
    await lab.row('conversion/one')
    await lab.send(page, 'two')
    await lab.row('conversion/two')

    const rows = await lab.rows()
    assert.deepEqual(
      rows.map((row) => row.event_action),
      ['view', 'one', 'two']
    )
    assert.match(rows[0].sid, UUID_4)
    assert.isNotEmpty(rows[0].fingerprint)
    assert.lengthOf(new Set(rows.map((row) => row.sid)), 1)
    assert.deepEqual(lab.noise, [])
  })

  test('a full storage loses nothing', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await lab.newPage()
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await lab.open('/', page)
    await lab.send(page, 'one')
    await lab.row('conversion/one')
    assert.lengthOf(await lab.rows(), 2)
  })
})
