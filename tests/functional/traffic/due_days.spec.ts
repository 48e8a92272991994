import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { siteRegistry } from '#app/sites/site_registry'
import { checkSite } from '#app/traffic/check/check_site'
import { visitedSites } from '#app/traffic/visited_sites'
import { renewBasis } from '#app/traffic/days/queries/bases'
import { deriveDueDays } from '#app/traffic/days/derive_due_days'
import { eraseVisitor } from '#app/privacy/queries/erase_visitor'
import { createMonths } from '#app/partitions/create_partitions'
import { makeVisitedDue, queueTraffic, queueWithTime } from '#app/traffic/jobs/queue_traffic'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'
import { until } from '#tests/support/until'
import { forgetLeftWork } from '#tests/functional/jobs/queue'

const ZONE = 'Europe/Istanbul'

/** A site on which somebody was at each of these instants; sent late, at the instant `sentAt`, or at once. */
async function aSite() {
  const made = await makeSite({ timezone: ZONE })
  const site = { id: made.id, timezone: ZONE }
  await renewBasis(site)
  return {
    ...site,
    publicId: made.publicId,
    event: (at: string, { fp = 'anna', sid = randomUUID(), sentAt = at } = {}) => {
      clock.freeze(new Date(sentAt))
      const sent = eventOf(made, { sid, ts: Date.parse(at), meta: { fp } })
      return post({ sent: Date.parse(sentAt), events: [sent] })
    },
    due: async () => {
      const rows = await rowsOf(
        'SELECT day::text FROM traffic_due WHERE site_id = ? ORDER BY day',
        [site.id]
      )
      return rows.map(({ day }) => day as string)
    },
    days: async () => {
      const rows = await rowsOf(
        'SELECT day::text, visits FROM traffic_days WHERE site_id = ? ORDER BY day',
        [site.id]
      )
      return rows.map(({ day, visits }) => [day, visits])
    },
    derive: () => deriveDueDays(site),
  }
}

test.group('Days that are due', (group) => {
  group.setup(async () => {
    await forgetLeftWork()
    await createMonths(['2033-05-01', '2033-06-01'])
  })
  group.each.setup(() => {
    clock.freeze(new Date('2033-05-10T09:00:00Z'))
    return () => clock.freeze(null)
  })

  test('are none while people visit today', async ({ assert }) => {
    const { event, due } = await aSite()
    const sid = randomUUID()
    await event('2033-05-10T09:00:00Z', { sid })
    await event('2033-05-10T09:05:00Z', { sid })
    assert.deepEqual(await due(), [])
  })

  test('are those to which something comes late, and that a visit over midnight began on', async ({
    assert,
  }) => {
    const { event, due, derive, days } = await aSite()
    await event('2033-05-08T09:00:00Z', { sentAt: '2033-05-10T09:00:00Z' })
    assert.deepEqual(await due(), ['2033-05-08'])
    await derive()
    const sid = randomUUID()
    await event('2033-05-10T20:50:00Z', { sid })
    assert.deepEqual(await due(), [])
    await event('2033-05-10T21:10:00Z', { sid })
    assert.deepEqual(await due(), ['2033-05-10'])
    await derive()
    assert.deepEqual(await days(), [
      ['2033-05-08', 1],
      ['2033-05-10', 1],
    ])
  })

  test('are both, when a visit turns out to have begun the day before', async ({ assert }) => {
    const { event, due, derive, days } = await aSite()
    const sid = randomUUID()
    const sentAt = '2033-05-12T09:00:00Z'
    await event('2033-05-09T21:05:00Z', { sid, sentAt })
    await derive()
    assert.deepEqual(await days(), [['2033-05-10', 1]])
    await event('2033-05-09T20:55:00Z', { sid, sentAt })
    assert.deepEqual(await due(), ['2033-05-09', '2033-05-10'])
    await derive()
    assert.deepEqual(await days(), [
      ['2033-05-09', 1],
      ['2033-05-10', 0],
    ])
  })

  test('know nothing any more of who was erased, at once', async ({ assert }) => {
    const { id, event, due, derive, days } = await aSite()
    const sentAt = '2033-05-10T09:00:00Z'
    await event('2033-05-08T09:00:00Z', { sentAt })
    await event('2033-05-09T09:00:00Z', { sentAt, fp: 'bert' })
    await derive()
    await eraseVisitor(id, 'anna')
    assert.deepEqual(await days(), [['2033-05-09', 1]])
    assert.deepEqual(await due(), ['2033-05-08'])
    await derive()
    assert.deepEqual(await days(), [
      ['2033-05-08', 0],
      ['2033-05-09', 1],
    ])
  })

  test('come with time: today by the minute, a day that ended once, and all in another zone', async ({
    assert,
  }) => {
    const site = await aSite()
    visitedSites.take()
    await site.event('2033-05-10T20:30:00Z')
    assert.deepEqual(visitedSites.take(), [site.id])
    visitedSites.add(site.id)
    await makeVisitedDue()
    assert.deepEqual(await site.due(), ['2033-05-10'])
    await site.derive()

    clock.freeze(new Date('2033-05-12T21:00:01Z'))
    await queueWithTime()
    assert.deepEqual(await site.due(), ['2033-05-10'])
    await site.derive()
    await queueWithTime()
    assert.deepEqual(await site.due(), [])

    await rowsOf(`UPDATE sites SET timezone = 'Asia/Tokyo' WHERE id = ?`, [site.id])
    siteRegistry.forget(site.publicId)
    await until(async () => {
      await queueWithTime()
      await queueTraffic()
      await runDueJobs()
      const days = await site.days()
      return days.length === 2 && (await site.due()).length === 0
    })
    assert.deepEqual(await site.days(), [
      ['2033-05-10', 0],
      ['2033-05-11', 1],
    ])
    const checked = await checkSite({ ...site, timezone: 'Asia/Tokyo' })
    assert.deepEqual(checked.differences, [])
  })

  test('a check tells of what somebody has changed by hand', async ({ assert }) => {
    const site = await aSite()
    await site.event('2033-05-08T09:00:00Z', { sentAt: '2033-05-10T09:00:00Z' })
    await site.derive()
    await rowsOf(`UPDATE sessions SET channel = 'email' WHERE site_id = ?`, [site.id])
    await rowsOf('UPDATE traffic_days SET page_views = 7 WHERE site_id = ?', [site.id])
    const { differences } = await checkSite(site)
    const day = '2033-05-08'
    assert.deepEqual(differences, [
      { day, what: 'pageViews', derived: 7, counted: 1 },
      { day, what: 'channel: direct', derived: 1, counted: 0 },
      { day, what: 'channel: email', derived: 0, counted: 1 },
    ])
  })
})
