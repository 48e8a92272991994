import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { rowsOf } from '#tests/support/sites'
import { tell } from '#tests/support/call_event'
import { liveHub } from '#app/live/live_hub'
import { storeCall } from '#tests/support/calls'
import { aVisit, store } from '#tests/support/traffic'
import { matchCallByHand } from '#app/calls/match_call_by_hand'
import { setCallStatus } from '#app/calls/set_call_status'
import { card, happens, HOME, isLive, openLive, watcher } from './live_page.js'

const press = { category: 'conversion', action: 'phone_call', label: 'tel:+49401234567' }

test.group('Live page | phone calls', () => {
  test('a call appears on the card of its visit, is judged, goes to another visit and leaves', async ({
    browser,
    assert,
  }) => {
    const { owner, site, page, path } = await watcher(browser)
    await openLive(page, path)
    const now = Date.now()
    const visit = aVisit(site.id, [press], { startedAt: new Date(now - 60_000) })
    const other = aVisit(site.id, [press], { startedAt: new Date(now - 90_000) })
    await happens(site.id, visit, other)
    await card(page, other).waitFor()
    await page.evaluate('window.sameDocument = true')
    const mark = card(page, visit).locator('[data-called]')
    assert.equal(await page.locator('[data-called]').count(), 0)

    const { body } = await tell(site, { fingerprint: visit.session.fingerprint })
    const toldAt = performance.now()
    await mark.waitFor()
    assert.isBelow(performance.now() - toldAt, 1000)
    assert.match(await mark.innerText(), /called \d\d:\d\d · \+49 30 123456$/)

    const id: string = body.call_id
    const seen = async () => {
      const [{ version }] = await rowsOf('SELECT version FROM calls WHERE id = ?', [id])
      return { siteId: site.id, id, version }
    }
    await setCallStatus(owner.user, await seen(), 'qualified')
    await mark.getByText('qualified').waitFor()

    await matchCallByHand(owner.user, await seen(), other.session)
    await card(page, other).locator('[data-called]').waitFor()
    assert.equal(await mark.count(), 0)

    await matchCallByHand(owner.user, await seen(), null)
    await until(async () => (await page.locator('[data-called]').count()) === 0)
    assert.isTrue(await page.evaluate('window.sameDocument'))
  })

  test('after a lost connection the card has the call that was missed, and not the one that left', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await watcher(browser)
    const visit = aVisit(site.id, [press])
    await store(visit)
    const left = await storeCall(site.id, visit.session, { phoneNumber: '+4930111111' })
    await openLive(page, path)
    const mark = card(page, visit).locator('[data-called]')
    await mark.getByText('+49 30 111111').waitFor()

    for (const stream of liveHub.streams()) {
      if (stream.watcher.siteId === site.id) stream.response.destroy()
    }
    await page.locator('[data-live="reconnecting"]').waitFor()
    await rowsOf(
      'UPDATE calls SET matched_session_id = NULL, matched_session_month = NULL, version = version + 1 WHERE id = ? RETURNING 1',
      [left]
    )
    await storeCall(site.id, visit.session, { phoneNumber: '+4930222222' })
    await isLive(page)
    await mark.getByText('+49 30 222222').waitFor()
    assert.notInclude(await mark.innerText(), 'twice')
  })

  test('leads to who called, from the card and from the page of the visit', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await watcher(browser, { viewport: { width: 380, height: 800 } })
    await openLive(page, path)
    const visit = aVisit(site.id, [press])
    await happens(site.id, visit)
    const { body } = await tell(site, { fingerprint: visit.session.fingerprint })
    await tell(site, { fingerprint: visit.session.fingerprint, phone_number: '+4930999999' })
    const mark = card(page, visit).locator('[data-called]')
    await mark.getByText('called twice, last').waitFor()
    await mark.getByRole('link').click()
    await page.waitForURL(/\/(leads\/|calls\?call=)[\w-]{36}$/)

    const { month, id } = visit.session
    await page.goto(`${HOME}/sites/${site.id}/sessions/${month.slice(0, 7)}/${id}`)
    const calls = page.getByRole('list', { name: 'Phone calls from this visit' })
    await calls.waitFor()
    assert.equal(await calls.getByRole('listitem').count(), 2)
    const href = await calls.getByRole('link', { name: '123456' }).getAttribute('href')
    assert.equal(href, `/sites/${site.id}/calls/${body.call_id}/lead`)
  })
})
