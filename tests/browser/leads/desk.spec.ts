import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { rowsOf } from '#tests/support/sites'
import { leadRow as rowOf, storeLead, storeMerge } from '#tests/support/leads'
import {
  believableLead,
  colleagueOf,
  deskOf,
  hasStatus,
  leadRow,
  openDesk,
  tellOf,
} from './desk_page.js'

test.group('Lead desk', () => {
  test('a lead appears within a second, and what one does shows on the other’s screen', async ({
    browser,
    assert,
  }) => {
    const { site, owner, page: first, path } = await deskOf(browser)
    const second = await colleagueOf(browser, owner.workspaceId)
    for (const page of [first, second]) await openDesk(page, path)
    await first.getByText('Waiting for the first lead').waitFor()

    const id = await believableLead(site.id, { campaign: 'autumn' })
    const toldAt = performance.now()
    await tellOf(site.id, id)
    await leadRow(first, id).waitFor()
    assert.isBelow(performance.now() - toldAt, 1000)
    const text = await leadRow(first, id).innerText()
    for (const words of ['55', 'First Click (Paid)', 'autumn', 'Called', 'Number']) {
      assert.include(text, words)
    }

    await leadRow(first, id).getByRole('button', { name: 'Status: New' }).click()
    await first.getByRole('menuitemcheckbox', { name: 'Qualified' }).click()
    await hasStatus(second, id, 'qualified')
    await leadRow(second, id).getByRole('button', { name: 'Status: Qualified' }).click()
    await second.getByRole('menuitemcheckbox', { name: 'Lost' }).click()
    await hasStatus(first, id, 'lost')
    await leadRow(second, id).getByRole('button', { name: 'Status: Lost' }).click()
    const reopen = second.getByRole('menuitemcheckbox', { name: 'New' })
    assert.equal(await reopen.getAttribute('aria-disabled'), 'true')
  })

  test('who comes second is told what is there, and overwrites nothing', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await deskOf(browser)
    const id = await storeLead(site.id)
    await openDesk(page, path)
    await rowsOf(
      `UPDATE leads SET status = 'junk', status_at = now(), version = version + 1 WHERE id = ?`,
      [id]
    )
    await page.keyboard.press('j')
    await page.keyboard.press('q')
    await page.getByText('Somebody has changed this lead meanwhile').first().waitFor()
    await hasStatus(page, id, 'junk')
    assert.equal((await rowOf(id)).status, 'junk')
  })

  test('keys: j k go, q x c mark, w asks for the value, n writes, u takes back, / searches', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await deskOf(browser)
    const older = await storeLead(site.id, { at: new Date(Date.now() - 60_000), name: 'Older' })
    const newer = await storeLead(site.id, { name: 'Newer' })
    await openDesk(page, path)
    await page.keyboard.press('j')
    await page.keyboard.press('q')
    await hasStatus(page, newer, 'qualified')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await hasStatus(page, older, 'junk')
    await page.keyboard.press('c')
    await hasStatus(page, older, 'contacted')
    await page.keyboard.press('u')
    await hasStatus(page, older, 'junk')
    await page.keyboard.press('u')
    await hasStatus(page, older, 'new')
    await page.keyboard.press('k')
    await page.keyboard.press('w')
    await page.getByLabel('Value', { exact: true }).fill('1250,50')
    await page.keyboard.press('Enter')
    await hasStatus(page, newer, 'won')
    assert.include(await leadRow(page, newer).innerText(), '€1,250.50')

    await leadRow(page, newer).locator('[data-row]').focus()
    await page.keyboard.press('n')
    const field = page.getByRole('textbox', { name: 'A note about this lead' })
    await until(() => field.evaluate((element) => element === document.activeElement))
    await page.keyboard.type('q x u')
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-note]').getByText('q x u').waitFor()
    assert.include(page.url(), `/leads/${newer}`)
    await page.keyboard.press('Escape')
    const row = leadRow(page, newer).locator('[data-row]')
    await until(() => row.evaluate((element) => element === document.activeElement))
    assert.include(page.url(), `/leads/${newer}`)
    await page.keyboard.press('Escape')
    await until(() => page.url().endsWith('/leads'))

    await page.keyboard.press('/')
    await page.keyboard.type('older')
    await until(() => page.url().includes('q=older'))
    await until(async () => (await page.locator('[data-lead]').count()) === 1)
    assert.equal((await rowOf(newer)).status, 'won')
    await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    await hasStatus(page, older, 'junk')
  })

  test('a note is asked for before the lead was read, however long that takes', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await deskOf(browser)
    const lead = await storeLead(site.id, { name: 'Slow' })
    await openDesk(page, path)
    const { promise: isReleased, resolve: release } = Promise.withResolvers<void>()
    await page.route('**/details', async (route) => {
      await isReleased
      await route.continue()
    })
    await page.clock.install()
    await page.keyboard.press('j')
    await page.keyboard.press('n')
    await page.getByRole('region', { name: 'Lead' }).waitFor()
    await page.clock.runFor(10_000)
    release()
    const field = page.getByRole('textbox', { name: 'A note about this lead' })
    await until(() => field.evaluate((element) => element === document.activeElement))
    assert.equal((await rowOf(lead)).status, 'new')
  })

  test('several at once, and back with one undo', async ({ browser, assert }) => {
    const { site, page, path } = await deskOf(browser)
    const ids: string[] = []
    for (let i = 0; i < 4; i++) {
      ids.push(await storeLead(site.id, { name: `Lead ${i}`, at: new Date(Date.now() - i * 1000) }))
    }
    await openDesk(page, path)
    await page.getByLabel('Select Lead 0').click()
    await page.getByLabel('Select Lead 2').click({ modifiers: ['Shift'] })
    await page.getByText('3 selected').waitFor()
    const bar = page.getByRole('region', { name: 'Selected leads' })
    await bar.getByRole('button', { name: 'Status' }).click()
    await page.getByRole('menuitem', { name: 'Junk' }).click()
    for (const id of ids.slice(0, 3)) await hasStatus(page, id, 'junk')
    await hasStatus(page, ids[3], 'new')
    await page.getByRole('button', { name: 'Undo' }).click()
    for (const id of ids) await hasStatus(page, id, 'new')
    assert.equal(await bar.count(), 0)
  })

  test('while somebody reads, new ones wait behind a counter, and no row moves', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await deskOf(browser)
    const known: string[] = []
    for (let i = 0; i < 30; i++) {
      known.push(await storeLead(site.id, { at: new Date(Date.now() - (i + 1) * 60_000) }))
    }
    await openDesk(page, path)
    await page.evaluate(() => window.scrollTo(0, 600))
    const place = () => leadRow(page, known[20]).boundingBox()
    await until(async () => (await page.evaluate(() => window.scrollY)) > 120)
    const before = await place()
    const fresh = [await storeLead(site.id), await storeLead(site.id), await storeLead(site.id)]
    await rowsOf('UPDATE leads SET last_activity_at = now(), counted_at = now() WHERE id = ?', [
      known[20],
    ])
    await tellOf(site.id, ...fresh, known[20])
    await page.getByRole('button', { name: '3 new' }).waitFor()
    assert.deepEqual(await place(), before)
    await page.getByRole('button', { name: '3 new' }).click()
    await leadRow(page, fresh[0]).waitFor()
  })

  test('an opened lead: its way here, in order, and why it has its score', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await deskOf(browser)
    const id = await believableLead(site.id, { phoneNumber: '+4930123456' })
    await openDesk(page, `${path}/${id}`)
    await page.locator('[data-moment="call"]').waitFor()
    const kinds = await page
      .locator('[data-moment]')
      .evaluateAll((all: any[]) => all.map((one) => one.dataset.moment))
    assert.deepEqual(kinds, ['visit', 'conversion', 'call'])
    assert.include(await page.locator('[data-moment="visit"]').innerText(), '/prices')
    await page.locator('[data-moment="visit"]').getByRole('button', { name: 'how?' }).click()
    await page.getByText('Score 55 of 100').waitFor()
    await page.getByText('1 browser known, e-mail not known').waitFor()
  })

  test('"not the same person", and the undo of it', async ({ browser }) => {
    const { site, page, path } = await deskOf(browser)
    const id = await storeLead(site.id, { name: 'Kept' })
    const other = await storeLead(site.id, { name: 'Other' })
    await storeMerge(site.id, id, other)
    await openDesk(page, `${path}/${id}`)
    await page.getByRole('button', { name: 'Not the same person' }).click()
    await page.getByRole('button', { name: '1 new' }).click()
    await leadRow(page, other).waitFor()
    await page.getByText('said that a part of it is another person').waitFor()
    await page
      .getByRole('region', { name: 'Lead', exact: true })
      .getByRole('button', { name: 'Undo' })
      .click()
    await leadRow(page, other).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Not the same person' }).waitFor()
  })

  test('two that were worked with: somebody chooses which one stays', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await deskOf(browser)
    const one = await storeLead(site.id, { name: 'One', status: 'qualified' })
    const two = await storeLead(site.id, { name: 'Two', status: 'won' })
    await openDesk(page, `${path}/${one}`)
    await page.getByRole('button', { name: 'Same person as another lead' }).click()
    await page.getByLabel('Find the other lead').fill('two')
    const found = page.getByRole('list', { name: 'Leads found' }).getByRole('button')
    await until(async () => (await found.count()) === 1)
    await found.click()
    await page.getByText('Somebody has worked with both').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Two' }).click()
    await until(() => page.url().includes(`/leads/${two}`))
    assert.equal((await rowOf(one)).root_id, two)
  })

  test('a lead by hand; its number again opens the one that is there', async ({ browser }) => {
    const { page, path } = await deskOf(browser)
    await openDesk(page, path)
    const add = async () => {
      await page.getByRole('button', { name: 'Add a lead' }).first().click()
      await page.getByLabel('Phone number').fill('030 445566')
      await page.getByRole('button', { name: 'Add', exact: true }).click()
    }
    await add()
    await page.getByRole('heading', { name: '+49 30 445566' }).waitFor()
    await page.getByRole('button', { name: 'Close the lead' }).click()
    await add()
    await page.getByText('There is a lead with this number already').first().waitFor()
    await page.getByRole('heading', { name: '+49 30 445566' }).waitFor()
  })

  test('what was told is text, in whatever direction and length', async ({ browser, assert }) => {
    const { site, page, path } = await deskOf(browser, { viewport: { width: 380, height: 900 } })
    const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
    const long = 'שלום'.repeat(50)
    const id = await storeLead(site.id, {
      name: markup,
      campaign: long,
      label: markup,
      contacts: { [markup]: 1 },
    })
    await openDesk(page, `${path}/${id}`)
    await page.getByRole('textbox', { name: 'A note about this lead' }).fill(markup + long)
    await page.getByRole('button', { name: 'Add the note' }).click()
    await page.locator('[data-note]').waitFor()
    assert.include(await page.locator('[data-note]').innerText(), markup)
    assert.isUndefined(await page.evaluate('window.hacked'))
  })

  test('an address that is searched leaves the page as its hash', async ({ browser, assert }) => {
    const { site, page, path } = await deskOf(browser)
    const id = await storeLead(site.id)
    await storeLead(site.id)
    await rowsOf(
      `INSERT INTO lead_keys (site_id, kind, value, lead_id) VALUES (?, 'email', encode(sha256('ada@example.com'), 'hex'), ?)`,
      [site.id, id]
    )
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
    await openDesk(page, path)
    await page.getByLabel('Find a lead').fill('Ada@Example.com')
    await until(async () => (await page.locator('[data-lead]').count()) === 1)
    await leadRow(page, id).waitFor()
    assert.isFalse(asked.some((url) => /example\.com/i.test(decodeURIComponent(url))))
  })

  test('viewers see leads come in, and change none', async ({ browser, assert }) => {
    const { site, owner, path } = await deskOf(browser)
    const viewer = await colleagueOf(browser, owner.workspaceId, 'viewer')
    const id = await believableLead(site.id)
    await openDesk(viewer, path)
    assert.equal(await viewer.locator('input[type=checkbox]').count(), 0)
    await viewer.keyboard.press('j')
    await viewer.keyboard.press('q')
    await viewer.keyboard.press('Enter')
    await viewer.locator('[data-moment="call"]').waitFor()
    assert.equal(await viewer.getByRole('textbox', { name: 'A note about this lead' }).count(), 0)
    assert.equal((await rowOf(id)).status, 'new')
  })
})
