import { test } from '@japa/runner'
import { openLab, until, type Lab } from './lab.js'
import { rowsOf } from '#tests/support/sites'
import { siteRegistry } from '#app/sites/site_registry'
import type { Page } from 'playwright'

const STAY = `<script>addEventListener('click', (event) => event.preventDefault())</script>`

const BODY = `${STAY}
  <a id="e164" href="tel:+4989654321">Call</a>
  <a id="national" href="tel:089-654321"><b>089 / 65 43 21</b></a>
  <a id="other" href="tel:+4930123456">030 123456</a>
  <p id="text">Phone: +49 (0)89 65 43-21, fax 089 6543219. Order 4989654321077.</p>
  <p id="split">0049 89 654321</p>
  <textarea id="typed">089 654321</textarea>
  <a id="chat" href="https://wa.me/4989654321?text=Hello%20there">Chat</a>
  <a id="bare" href="https://wa.me/4989654321">Chat</a>
  <span id="code" data-opsmantik-reference>none</span>`

async function use(lab: Lab, settings: object, numbers = ['+4989111222']) {
  await rowsOf(
    'UPDATE sites SET country = ?, settings = settings || ?::jsonb WHERE id = ? RETURNING 1',
    ['DE', JSON.stringify({ swapped_number: '+4989654321', ...settings }), lab.site.id]
  )
  for (const number of numbers) {
    await rowsOf('INSERT INTO pool_numbers (site_id, number) VALUES (?, ?) RETURNING 1', [
      lab.site.id,
      number,
    ])
  }
  siteRegistry.forget(lab.site.publicId)
}

/** The two seconds that the first events wait for company are not worth waiting for. */
async function openSwapped(lab: Lab, page?: Page) {
  const opened = await lab.open('/', page)
  await lab.hurry(opened)
  return opened
}

const isSwapped = (page: Page) =>
  page.locator('#e164[href="tel:+4989111222"]').waitFor({ state: 'attached' })
const text = (page: Page, id: string) => page.locator(id).textContent()

test.group('Tracker | numbers', () => {
  test('the number of the pool stands wherever the other one stood, in its format', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    await use(lab, {})
    lab.html = () => lab.document(BODY)
    const page = await openSwapped(lab)
    await isSwapped(page)
    assert.equal(await page.getAttribute('#national', 'href'), 'tel:+4989111222')
    assert.equal(await text(page, '#national'), '089 / 11 12 22')
    assert.equal(await page.getAttribute('#other', 'href'), 'tel:+4930123456')
    assert.equal(await text(page, '#other'), '030 123456')
    assert.equal(
      await text(page, '#text'),
      'Phone: +49 (0)89 11 12-22, fax 089 6543219. Order 4989654321077.'
    )
    assert.equal(await text(page, '#split'), '0049 89 111222')
    assert.equal(await page.inputValue('#typed'), '089 654321')
    assert.equal(
      await page.getAttribute('#chat', 'href'),
      'https://wa.me/4989654321?text=Hello%20there'
    )
    assert.equal(await text(page, '#code'), 'none')

    const row = await lab.click(page, '#e164', 'conversion/phone_call')
    assert.equal(row.event_label, 'tel:+4989111222')
    const [reservation] = await rowsOf('SELECT * FROM number_reservations WHERE site_id = ?', [
      lab.site.id,
    ])
    assert.equal(reservation.sid, row.sid)
    assert.equal(reservation.fingerprint, row.fingerprint)
    assert.deepEqual(lab.noise, [])
  })

  test('what the page draws later and draws anew is shown the same', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    await use(lab, {})
    lab.html = () => lab.document(BODY)
    const page = await openSwapped(lab)
    await isSwapped(page)
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<a id="late" href="tel:089654321">089 654321</a>'
      )
      document.querySelector('#split')!.textContent = '+49 89 654321'
      document.querySelector<HTMLAnchorElement>('#e164')!.href = 'tel:+4989654321'
    })
    await page.locator('#late[href="tel:+4989111222"]').waitFor()
    await isSwapped(page)
    assert.equal(await text(page, '#late'), '089 111222')
    assert.equal(await text(page, '#split'), '+49 89 111222')
    assert.deepEqual(lab.noise, [])
  })

  test('a number of another length is written as people write it', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    await use(lab, {}, ['+498911122233'])
    lab.html = () => lab.document(BODY)
    const page = await openSwapped(lab)
    await page.locator('#e164[href="tel:+498911122233"]').waitFor()
    assert.equal(await text(page, '#national'), '089 11122233')
    assert.match((await text(page, '#text'))!, /^Phone: \+49 \(0\)89 11122233, fax/)
  })

  test('two visitors never see the same, and who comes third sees the page as it is', async ({
    assert,
    browser,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    await use(lab, {}, ['+4989111222', '+4989111333'])
    lab.html = () => lab.document(BODY)
    const seen: string[] = []
    for (const visitor of [1, 2, 3]) {
      const context = await browser.newContext()
      const page = await openSwapped(lab, await context.newPage())
      await until(`reservation ${visitor}`, async () => {
        const rows = await rowsOf('SELECT 1 FROM number_reservations WHERE site_id = ?', [
          lab.site.id,
        ])
        return rows.length === visitor
      })
      if (visitor < 3) await page.locator('#e164:not([href="tel:+4989654321"])').waitFor()
      seen.push((await page.getAttribute('#e164', 'href'))!)
      await context.close()
    }
    assert.sameMembers(seen.slice(0, 2), ['tel:+4989111222', 'tel:+4989111333'])
    assert.equal(seen[2], 'tel:+4989654321')
  })

  test('the code of the visit stands where the page wants it, and in the text of chats', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    await use(lab, { reference_codes: true, swapped_number: null }, [])
    lab.html = () => lab.document(BODY)
    const page = await openSwapped(lab)
    await page
      .locator('#code')
      .getByText(/^[2-9A-Z]{6}$/)
      .waitFor()
    const code = await text(page, '#code')
    const chat = new URL((await page.getAttribute('#chat', 'href'))!)
    assert.equal(chat.searchParams.get('text'), `Hello there (Ref: ${code})`)
    assert.include(chat.href, 'Hello%20there%20')
    assert.equal(await page.getAttribute('#bare', 'href'), 'https://wa.me/4989654321')
    const [row] = await rowsOf('SELECT code FROM visit_references WHERE site_id = ?', [lab.site.id])
    assert.equal(row.code, code)
  })

  test('who has not agreed, or agrees no more, sees the page as it is', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    await use(lab, { reference_codes: true })
    lab.html = () => lab.document(BODY, lab.tag('data-consent="required"'))
    const page = await openSwapped(lab)
    assert.equal(await page.locator('script[src*="numbers.js"]').count(), 0)
    await page.evaluate(() => (window as any).opsmantik.consent({ analytics: true }))
    await lab.hurry(page)
    await isSwapped(page)

    await page.clock.install()
    await page.evaluate(() => (window as any).opsmantik.consent({ analytics: false }))
    const [before] = await rowsOf('SELECT held_until FROM number_reservations WHERE site_id = ?', [
      lab.site.id,
    ])
    // As if the visitor had come back to the page after a minute.
    await page.evaluate(() => {
      const now = Date.now
      Date.now = () => now() + 60_000
      dispatchEvent(new Event('visibilitychange'))
    })
    await page.locator('#e164[href="tel:+4989654321"]').waitFor()
    assert.equal(await text(page, '#national'), '089 / 65 43 21')
    assert.equal(await text(page, '#code'), 'none')
    const [after] = await rowsOf('SELECT held_until FROM number_reservations WHERE site_id = ?', [
      lab.site.id,
    ])
    assert.deepEqual(after, before)
  })

  test('a site without a pool and codes loads nothing more', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    const page = await openSwapped(lab)
    await lab.row('acquisition/view')
    assert.equal(await page.locator('script').count(), 1)
  })
})

test.group('Tracker | identify', () => {
  const HASH = 'b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514'

  test('an e-mail address is hashed before it leaves the page, at once', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    const page = await lab.open()
    await page.evaluate(() =>
      (window as any).opsmantik.identify({
        email: ' User@Example.com ',
        phone: '+4930123456',
        name: 'x',
      })
    )
    const row = await lab.row('system/identify')
    assert.equal(row.metadata.email_sha256, HASH)
    assert.equal(row.metadata.phone, '+4930123456')
    assert.notProperty(row.metadata, 'name')
    assert.notProperty(row.metadata, 'email')
    assert.isFalse(lab.door.arrivals.some(({ raw }) => /example\.com/i.test(raw)))
    assert.deepEqual(lab.noise, [])
  })

  test('a hash is taken as it is; without consent it waits, and goes nowhere after a no', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () => lab.document('', lab.tag('data-consent="required"'))
    const page = await lab.open()
    const identify = (hash: string) =>
      page.evaluate((one) => (window as any).opsmantik.identify({ email_sha256: one }), hash)
    await identify(HASH)
    assert.isEmpty(lab.door.arrivals)
    await page.evaluate(() => (window as any).opsmantik.consent({ analytics: true }))
    assert.equal((await lab.row('system/identify')).metadata.email_sha256, HASH)
    await page.evaluate(() => (window as any).opsmantik.consent({ analytics: false }))
    const before = lab.door.events.length
    await identify('0'.repeat(64))
    await page.goto('about:blank')
    assert.lengthOf(lab.door.events, before)
  })
})
