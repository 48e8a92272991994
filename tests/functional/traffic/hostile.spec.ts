import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { asUser, inSite } from '#app/shared/tenant_db'
import { dayRows } from '#app/traffic/days/queries/day_rows'
import { trafficOfSites } from '#app/overview/figures/traffic_of_sites'
import { answer } from '#app/traffic/report/answer'
import { visitsOf } from '#app/traffic/report/visits_of'
import { deriveDay } from '#app/traffic/days/derive_day'
import { forgetLiveDays } from '#app/traffic/report/live_day'
import { aVisit, store } from '#tests/support/traffic'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { questionOf } from '#tests/support/question'
import { golden } from '#tests/support/golden'
import type { Question } from '#app/traffic/report/types'

async function aSite(zone = 'UTC') {
  const { user, workspaceId } = await makePerson()
  const { id } = await makeSite({ workspaceId, timezone: zone })
  const site = { id, timezone: zone }
  return {
    id,
    userId: user.id,
    derive: (day: string) => deriveDay({ siteId: id, day, zone }),
    ask: (question: Question) => inSite(user.id, id, ({ trx }) => answer(site, question, trx)),
    visits: (after: string) =>
      inSite(user.id, id, ({ trx }) =>
        visitsOf(
          site,
          { period: { from: '2034-01-01', to: '2034-01-31' }, filters: [], after, limit: 9 },
          trx
        )
      ),
  }
}

const page = (url: string) => ({ category: 'acquisition', action: 'view', url })

test.group('Traffic of all kinds', (group) => {
  group.each.setup(() => {
    forgetLiveDays()
    clock.freeze(new Date('2034-02-01T12:00:00Z'))
    return () => clock.freeze(null)
  })

  test('none at all', async ({ assert }) => {
    const { ask, derive, visits } = await aSite()
    const question = questionOf('2034-01-01', '2034-02-01', {
      before: { from: '2033-12-01', to: '2033-12-31' },
      filters: [{ dimension: 'page', is: 'is_not', values: ['/'] }],
      breakdowns: [
        { dimension: 'page', limit: 5 },
        { dimension: 'channel', limit: 0 },
      ],
    })
    for (let i = 0; i < 2; i++) {
      const { totals, series, breakdowns } = await ask(question)
      assert.equal(totals.visits, 0)
      assert.lengthOf(series, 32)
      assert.deepEqual(
        breakdowns.map(({ rows, total }) => [rows.length, total]),
        [
          [0, 0],
          [0, 0],
        ]
      )
      assert.equal(await derive('2034-01-05'), 0)
    }
    assert.deepEqual(await visits('nonsense'), { visits: [], next: null })
  })

  test('thousands of pages a day, and long values', async ({ assert }) => {
    const { id, ask, derive } = await aSite()
    const startedAt = new Date('2034-01-05T10:00:00Z')
    const long = 'ü'.repeat(500)
    const visits = Array.from({ length: 3_000 }, (_, i) =>
      aVisit(id, [page(`https://example.com/p/${i}?x=${i}`)], { startedAt, source: `${i}` })
    )
    const strange = aVisit(id, [page('javascript:alert(1)')], {
      startedAt,
      campaign: long,
      source: '__proto__',
      referrer: 'no url at all',
    })
    await store(...visits, strange)
    await derive('2034-01-05')
    const { totals, breakdowns } = await ask(
      questionOf('2034-01-05', '2034-01-05', {
        breakdowns: [
          { dimension: 'page', limit: 50, offset: 2_990 },
          { dimension: 'source', limit: 10_000 },
          { dimension: 'campaign', limit: 5, search: 'Ü' },
          { dimension: 'referrer', limit: 5 },
        ],
      })
    )
    assert.equal(totals.visits, 3_001)
    const [pages, sources, campaigns, referrers] = breakdowns
    assert.deepEqual([pages.total, pages.rows.length], [3_001, 11])
    assert.isTrue(
      sources.rows.every(({ visits: count, visitors }) => count === 1 && visitors === 1)
    )
    assert.lengthOf(sources.rows, 3_001)
    assert.deepEqual(
      campaigns.rows.map(({ value }) => value),
      [long]
    )
    assert.deepEqual(
      referrers.rows.map(({ value, visits: count }) => [value, count]),
      [['', 3_001]]
    )
  })

  test('people see their own: one site that they entered, or figures of all their sites', async ({
    assert,
  }) => {
    const { id, userId, derive } = await aSite()
    const stranger = await aSite()
    await store(aVisit(id, undefined, { startedAt: new Date('2034-01-05T10:00:00Z') }))
    await derive('2034-01-05')
    const asked = questionOf('2034-01-05')
    const found = await inSite(stranger.userId, stranger.id, ({ trx }) =>
      answer({ id, timezone: 'UTC' }, asked, trx)
    )
    assert.equal(found.totals.visits, 0)

    const january = { from: '2034-01-01', to: '2034-01-31' }
    const [day] = await inSite(userId, id, ({ trx }) => dayRows(trx, id, january))
    assert.equal(day.visits, 1)

    const lately = { now: '2034-01-31T12:00:00Z', days: 28 }
    const figuresFor = (person: string) => asUser(person, (trx) => trafficOfSites(trx, lately))
    const own = await figuresFor(userId)
    assert.deepEqual(
      own.map(({ siteId, visitors, daily }) => [siteId, visitors.now, daily]),
      [[id, 1, [1]]]
    )
    assert.deepEqual(await figuresFor(stranger.userId), [])
  })

  test('a day that is replaced between two statements is asked for again', async ({ assert }) => {
    const { id, ask, derive } = await aSite()
    await store(aVisit(id, undefined, { startedAt: new Date('2034-01-05T10:00:00Z') }))
    await derive('2034-01-05')
    await rowsOf(`UPDATE traffic_days SET digest = 'another' WHERE site_id = ?`, [id])
    const question = questionOf('2034-01-05', '2034-01-05', {
      filters: [{ dimension: 'channel', is: 'is', values: ['direct'] }],
    })
    await assert.rejects(() => ask(question))
    await derive('2034-01-05')
    const { totals } = await ask(question)
    assert.equal(totals.visits, 1)
  })
})

test.group('Days of traffic', () => {
  for (const { zone, day, start, end } of golden('days').days) {
    test(`${day} in ${zone}`, async ({ assert }) => {
      const { id, derive } = await aSite(zone)
      const [first, after] = [Date.parse(start), Date.parse(end)]
      const moments = [first - 1, first, after - 1, after].map((at) =>
        aVisit(id, undefined, { startedAt: new Date(at) })
      )
      await store(...moments)
      assert.equal(await derive(day), 2)
    })
  }
})
