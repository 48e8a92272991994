import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { rowsOf } from '#tests/support/sites'
import { liveHub } from '#app/live/live_hub'
import { isLive } from '#tests/browser/live/live_page'
import {
  callFrom,
  callRow,
  colleagueOf,
  hasStatus,
  monitorOf,
  openMonitor,
  visitOf,
} from './call_page.js'

test.group('Call monitor', () => {
  test('a call appears within a second, with its visit, score and confidence', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await monitorOf(browser)
    await openMonitor(page, path)
    assert.include(await page.locator('pre').innerText(), site.publicId)

    const landing = 'https://example.com/?utm_campaign=autumn&utm_source=news&utm_medium=email'
    await visitOf(site, 'fp-1', landing)
    const id = await callFrom(site, { fingerprint: 'fp-1', duration_sec: 75 })
    const toldAt = performance.now()
    await callRow(page, id).waitFor()
    assert.isBelow(performance.now() - toldAt, 1000)
    const text = await callRow(page, id).innerText()
    for (const words of [
      '+49 30 123456',
      'autumn',
      'Organic',
      '50',
      'confidence 95',
      '1 min 15 s',
    ]) {
      assert.include(text, words)
    }
  })

  test('two people at once: what one does shows on the other’s screen', async ({
    browser,
    assert,
  }) => {
    const { site, owner, page: first, path } = await monitorOf(browser)
    const second = await colleagueOf(browser, owner.workspaceId)
    const id = await callFrom(site)
    for (const page of [first, second]) {
      await openMonitor(page, path)
      await callRow(page, id).waitFor()
    }

    await callRow(first, id).getByRole('button', { name: 'Qualified' }).click()
    await hasStatus(second, id, 'qualified')
    await callRow(second, id).getByRole('button', { name: 'Junk' }).click()
    await hasStatus(first, id, 'junk')
    await callRow(first, id).getByRole('button', { name: 'Junk' }).click()
    await hasStatus(second, id, 'open')

    const [{ version }] = await rowsOf('SELECT version FROM calls WHERE id = ?', [id])
    assert.equal(version, 4)
  })

  test('who comes second is told what is there, and overwrites nothing', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await monitorOf(browser)
    const id = await callFrom(site)
    await openMonitor(page, path)
    await callRow(page, id).waitFor()
    // Somebody marks it, and no message of it arrives.
    await rowsOf(
      `UPDATE calls SET status = 'junk', status_at = now(), version = version + 1 WHERE id = ?`,
      [id]
    )
    await callRow(page, id).getByRole('button', { name: 'Qualified' }).click()
    await page.getByText('Somebody has changed this call meanwhile').first().waitFor()
    await hasStatus(page, id, 'junk')
    const [{ status }] = await rowsOf('SELECT status FROM calls WHERE id = ?', [id])
    assert.equal(status, 'junk')
  })

  test('keys: j and k go, q and x mark, u takes back, Enter opens', async ({ browser, assert }) => {
    const { site, page, path } = await monitorOf(browser)
    const older = await callFrom(site, { called_at: new Date(Date.now() - 60_000).toISOString() })
    const newer = await callFrom(site, { phone_number: '+4930999999' })
    await openMonitor(page, path)
    await callRow(page, older).waitFor()

    await page.keyboard.press('j')
    await page.keyboard.press('q')
    await hasStatus(page, newer, 'qualified')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await hasStatus(page, older, 'junk')
    await page.keyboard.press('u')
    await hasStatus(page, older, 'open')
    await page.keyboard.press('u')
    await hasStatus(page, newer, 'open')
    await page.keyboard.press('k')
    await page.keyboard.press('x')
    await hasStatus(page, newer, 'junk')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Why no visit' }).waitFor()
    assert.include(page.url(), `call=${newer}`)
  })

  test('marking as fast as one can type loses nothing', async ({ browser, assert }) => {
    const { site, page, path } = await monitorOf(browser)
    const id = await callFrom(site)
    await openMonitor(page, path)
    await callRow(page, id).waitFor()
    await page.keyboard.press('j')
    for (const key of ['q', 'x', 'q', 'u', 'u', 'u', 'x']) await page.keyboard.press(key)
    await until(async () => {
      const [row] = await rowsOf('SELECT status, version FROM calls WHERE id = ?', [id])
      return row.status === 'junk' && row.version === 8
    })
    await hasStatus(page, id, 'junk')
    assert.equal(await page.getByText('Somebody has changed').count(), 0)
  })

  test('after a lost connection it catches up, with what was new and what was changed', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await monitorOf(browser)
    const known = await callFrom(site)
    await openMonitor(page, path)
    await callRow(page, known).waitFor()
    for (const stream of liveHub.streams()) {
      if (stream.watcher.siteId === site.id) stream.end()
    }
    await page.locator('[data-live="reconnecting"]').waitFor()
    await rowsOf(
      `UPDATE calls SET status = 'junk', status_at = now(), version = version + 1 WHERE id = ?`,
      [known]
    )
    const missed = await callFrom(site, { phone_number: '+4930999999' })
    await isLive(page)
    await callRow(page, missed).waitFor()
    await hasStatus(page, known, 'junk')
    assert.equal(await page.locator('[data-call]').count(), 2)
  })

  test('an opened call: why this visit, the runners-up, another one, and back', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await monitorOf(browser)
    await visitOf(site, 'fp-2', 'https://example.com/first')
    await visitOf(site, 'fp-2', 'https://example.com/second')
    const id = await callFrom(site, { fingerprint: 'fp-2' })
    await openMonitor(page, `${path}?call=${id}`)
    await page.getByRole('heading', { name: 'Why this visit' }).waitFor()
    const match = page.getByRole('region', { name: 'The match' })
    const text = await match.innerText()
    for (const words of [
      'Same browser as in this visit',
      '+55',
      'Other visits fit as well',
      '−10',
    ]) {
      assert.include(text, words)
    }
    assert.include(text, 'Confidence')

    await page.getByRole('button', { name: 'Take this one' }).first().click()
    await match.getByText('Chosen by hand.').waitFor()
    await match.getByText('chose the visit').waitFor()
    await match.getByRole('button', { name: 'Not this visit' }).click()
    await match.getByText('Somebody took the match back.').waitFor()
    await match.getByRole('button', { name: 'Undo' }).click()
    await match.getByText('Chosen by hand.').waitFor()
    await match.getByRole('button', { name: 'Undo' }).click()
    await match.getByText('Same browser as in this visit').waitFor()
  })

  test('a colleague opens the address of a call that is not on the page', async ({ browser }) => {
    const { site, page, path } = await monitorOf(browser)
    const old = await callFrom(site, { phone_number: '+4930777777' })
    await rowsOf(`UPDATE calls SET status = 'junk', status_at = now() WHERE id = ?`, [old])
    await callFrom(site)
    await openMonitor(page, `${path}?status=open&call=${old}`)
    await callRow(page, old).getByText('What was done').or(page.getByText('Why no visit')).waitFor()
    await callRow(page, old).getByRole('button', { name: 'Qualified' }).click()
    await hasStatus(page, old, 'qualified')
  })

  test('filters stand in the address, and new calls keep to them', async ({ browser, assert }) => {
    const { site, page, path } = await monitorOf(browser)
    const junk = await callFrom(site)
    await rowsOf(`UPDATE calls SET status = 'junk', status_at = now() WHERE id = ?`, [junk])
    const open = await callFrom(site, { phone_number: '+4930999999' })
    await openMonitor(page, path)
    await callRow(page, junk).waitFor()

    await page.getByRole('combobox', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Not marked' }).click()
    await until(async () => (await page.locator('[data-call]').count()) === 1)
    assert.include(page.url(), 'status=open')
    assert.equal(await callRow(page, open).count(), 1)

    await page.getByLabel('Find a number').fill('0808')
    await page.getByText('No call is like that').waitFor()
    assert.include(page.url(), 'number=0808')
    await callFrom(site, { phone_number: '+4930111111' })
    const fitting = await callFrom(site, { phone_number: '+4930100808' })
    await callRow(page, fitting).waitFor()
    assert.equal(await page.locator('[data-call]').count(), 1)
  })

  test('viewers see calls come in, and mark none', async ({ browser, assert }) => {
    const { site, owner, path } = await monitorOf(browser)
    const viewer = await colleagueOf(browser, owner.workspaceId, 'viewer')
    await openMonitor(viewer, path)
    const id = await callFrom(site)
    await callRow(viewer, id).waitFor()
    assert.isTrue(await callRow(viewer, id).getByRole('button', { name: 'Junk' }).isDisabled())
    await viewer.keyboard.press('j')
    await viewer.keyboard.press('q')
    await callRow(viewer, id).getByRole('button', { name: '+49 30 123456' }).click()
    await viewer.getByRole('heading', { name: 'Why no visit' }).waitFor()
    const [row] = await rowsOf('SELECT status FROM calls WHERE id = ?', [id])
    assert.isNull(row.status)
  })

  test('what was told is text', async ({ browser, assert }) => {
    const { site, page, path } = await monitorOf(browser)
    const markup = '<img src=x onerror="window.hacked=1">'
    await visitOf(site, 'fp-3', `https://example.com/?utm_campaign=${encodeURIComponent(markup)}`)
    const id = await callFrom(site, { fingerprint: 'fp-3', external_id: markup })
    await rowsOf(`UPDATE calls SET source = ?, dialled = ? WHERE id = ?`, [markup, markup, id])
    await openMonitor(page, `${path}?call=${id}`)
    await page.getByRole('heading', { name: 'Why this visit' }).waitFor()
    assert.include(await callRow(page, id).innerText(), markup)
    assert.isUndefined(await page.evaluate('window.hacked'))
  })

  test('the secret is shown once', async ({ browser, assert }) => {
    const { page, path } = await monitorOf(browser)
    await page.goto(`${process.env.APP_URL}${path}/setup`)
    await page.getByRole('button', { name: 'Make a secret' }).click()
    await page.getByText('It is not shown again').waitFor()
    assert.match(await page.locator('main').innerText(), /omcs_[\w-]{43}/)
    await page.reload()
    await page.getByRole('button', { name: 'Make a new secret' }).waitFor()
    assert.notMatch(await page.locator('main').innerText(), /omcs_[\w-]{43}/)
  })
})
