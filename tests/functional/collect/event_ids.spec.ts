import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'

const DAY = 86_400_000

test.group('An event id that comes again', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('an event that comes back after three days, in another month and tab, is a duplicate', async ({
    assert,
  }) => {
    const site = await makeSite()
    const end = Date.UTC(2026, 10, 30, 23, 59)
    clock.freeze(new Date(end))
    const event = eventOf(site, { ec: 'conversion', ea: 'form_submit', ts: end })
    await post(event)

    clock.freeze(new Date(end + 3 * DAY))
    const { body } = await post({ events: [{ ...event, sid: crypto.randomUUID() }] })
    assert.include(body, { accepted: 0, duplicates: 1, score: 50 })
    assert.lengthOf(await rowsOf('SELECT 1 FROM events WHERE site_id = ?', [site.id]), 1)
    assert.lengthOf(await rowsOf('SELECT 1 FROM sessions WHERE site_id = ?', [site.id]), 1)
  })
})
