import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { until } from '#tests/support/until'
import { liveHub } from '#app/live/live_hub'
import { aVisit, store } from '#tests/support/traffic'
import { makeMember, makePerson } from '#tests/support/sites'
import { endUnwelcomeStreams } from '#app/live/end_unwelcome_streams'
import { card, cards, happens, HOME, isLive, openLive, order, watcher } from './live_page.js'

const streamsOf = (siteId: string) =>
  liveHub.streams().filter(({ watcher: { siteId: id } }) => id === siteId)

test.group('Live page | connection', () => {
  test('after the stream was cut nothing is missing, and nothing stands twice', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await watcher(browser)
    const before = aVisit(site.id)
    await store(before)
    await openLive(page, path)
    const heard = aVisit(site.id)
    await happens(site.id, heard)
    await card(page, heard).waitFor()

    const [stream] = streamsOf(site.id)
    stream.response.destroy()
    await page.locator('[data-live="reconnecting"]').waitFor()
    /** Stored while nobody listens: only the database knows. */
    const missed = Array.from({ length: 5 }, () => aVisit(site.id))
    await store(...missed)

    await isLive(page)
    const after = aVisit(site.id)
    await happens(site.id, after)
    await card(page, after).waitFor()
    const all = [before, heard, ...missed, after]
    const ids = await order(page)
    assert.sameMembers(
      ids,
      all.map(({ session }) => session.id)
    )
    assert.lengthOf(ids, all.length)
    assert.lengthOf(streamsOf(site.id), 1)
  })

  test('what is said between the stream and the snapshot counts once', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await watcher(browser)
    await store(aVisit(site.id))
    const gate = Promise.withResolvers<void>()
    await page.route('**/live/feed', async (route) => {
      const response = await route.fetch()
      await gate.promise
      await route.fulfill({ response })
    })
    await page.goto(HOME + path)
    await page.locator('[data-live="catching_up"]').waitFor()
    const during = aVisit(site.id)
    await happens(site.id, during)
    gate.resolve()
    await isLive(page)
    await card(page, during).waitFor()
    assert.equal(await cards(page).count(), 2)
  })

  test('a network that goes and comes back is noticed', async ({ browser }) => {
    const { site, page, path } = await watcher(browser)
    await store(aVisit(site.id))
    await openLive(page, path)
    await page.context().setOffline(true)
    streamsOf(site.id).forEach(({ response }) => response.destroy())
    await page.locator('[data-live="reconnecting"]').waitFor()
    const missed = aVisit(site.id)
    await store(missed)
    await page.context().setOffline(false)
    await card(page, missed).waitFor()
    await isLive(page)
  })

  test('a feed that cannot be read is asked for again', async ({ browser, assert }) => {
    const { site, page, path } = await watcher(browser)
    await store(aVisit(site.id))
    let refusals = 2
    await page.route('**/live/feed', (route) =>
      refusals-- > 0 ? route.fulfill({ status: 500, body: 'no' }) : route.continue()
    )
    await openLive(page, path)
    assert.isBelow(refusals, 1)
    assert.equal(await cards(page).count(), 1)
  })

  test('a feed that cannot be read leaves the page standing, and it comes back', async ({
    browser,
    assert,
    cleanup,
  }) => {
    const { site, page, path } = await watcher(browser)
    await store(aVisit(site.id))
    const owner = db.connection('owner')
    const allow = () => owner.rawQuery('GRANT SELECT ON events TO opsmantik_app')
    cleanup(allow)
    await owner.rawQuery('REVOKE SELECT ON events FROM opsmantik_app')
    const answer = await page.goto(HOME + path)
    assert.equal(answer!.status(), 200)
    await page.getByText('Reading the latest visits').waitFor()
    await page.getByText('The latest visits could not be read.').waitFor()
    /** From here on reads wait: the page would else come back by itself, and its button go, before it is pressed. */
    const gate = Promise.withResolvers<void>()
    await page.route('**/live/feed', async (route) => {
      await gate.promise
      await route.continue().catch(() => {})
    })
    const asked = page.waitForRequest('**/live/feed')
    await page.getByRole('button', { name: 'Try again' }).click()
    await asked
    await allow()
    gate.resolve()
    await isLive(page)
    assert.equal(await cards(page).count(), 1)
  })

  test('who is signed out, or removed, is told so', async ({ browser }) => {
    const signedOut = await watcher(browser)
    await store(aVisit(signedOut.site.id))
    await openLive(signedOut.page, signedOut.path)
    await db
      .connection('service')
      .from('users')
      .where('id', signedOut.owner.user.id)
      .increment('session_epoch', 1)
    await endUnwelcomeStreams()
    await signedOut.page.getByText('You were signed out').waitFor()

    const removed = await watcher(browser)
    await openLive(removed.page, removed.path)
    const { user: staying } = await makePerson()
    await makeMember(removed.site.workspaceId, staying.id, 'owner')
    await db
      .connection('service')
      .from('memberships')
      .where('user_id', removed.owner.user.id)
      .delete()
    await endUnwelcomeStreams()
    await removed.page.getByText('You no longer have access').waitFor()
  })

  test('a tab that nobody looks at gives its connection back, and wakes', async ({
    browser,
    assert,
  }) => {
    const { site, page, path } = await watcher(browser)
    await store(aVisit(site.id))
    await page.clock.install()
    await openLive(page, path)
    const look = (isHidden: boolean) =>
      page.evaluate(`{
        Object.defineProperty(document, 'hidden', { value: ${isHidden}, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }`)
    await look(true)
    assert.lengthOf(streamsOf(site.id), 1)
    await page.clock.runFor(16_000)
    await until(() => streamsOf(site.id).length === 0)
    const missed = aVisit(site.id)
    await store(missed)
    await look(false)
    await card(page, missed).waitFor()
    await isLive(page)
    assert.lengthOf(streamsOf(site.id), 1)
  })

  test('leaving the page closes its stream', async ({ browser }) => {
    const { site, page, path } = await watcher(browser)
    await openLive(page, path)
    await until(() => streamsOf(site.id).length === 1)
    await page.getByRole('link', { name: 'Settings' }).first().click()
    await until(() => streamsOf(site.id).length === 0)
  })
})
