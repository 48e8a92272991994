import { test } from '@japa/runner'
import { inSite } from '#app/shared/tenant_db'
import { lastMonths } from '#app/reports/months'
import { explaining } from '#tests/support/explain'
import { aVisit, store } from '#tests/support/traffic'
import { makePerson, makeSite } from '#tests/support/sites'
import { todayFigures } from '#app/reports/queries/today_figures'

const call = { category: 'conversion', action: 'phone_call' }

async function figures(zone: string, at: string, starts: string[]) {
  const owner = await makePerson()
  const site = await makeSite({ workspaceId: owner.workspaceId })
  const now = new Date(at)
  const visits = starts.map((start) =>
    aVisit(site.id, [{ ...call, score: 75 }], { startedAt: new Date(start) })
  )
  await store(...visits, aVisit((await makeSite()).id, [call], { startedAt: now }))
  return inSite(owner.user.id, site.id, ({ trx }) =>
    todayFigures(trx, site.id, zone, now, lastMonths(now, 2))
  )
}

test.group('Today figures', () => {
  test('a day of 25 hours begins where the site is', async ({ assert }) => {
    const found = await figures('Europe/Berlin', '2026-10-25T10:00:00Z', [
      '2026-10-24T22:00:00Z', // midnight in Berlin, still summer time
      '2026-10-25T09:57:00Z', // three minutes ago
      '2026-10-24T21:59:59Z', // yesterday, but later in the day than now
      '2026-10-24T09:00:00Z', // yesterday at 11:00, the time it is now: not before it
      '2026-10-24T08:59:59Z',
      '2026-10-23T22:00:00Z', // the first of yesterday
      '2026-10-23T21:59:59Z', // the day before
    ])
    assert.deepEqual(found, {
      visits: 2,
      conversions: 2,
      promising: 2,
      present: 1,
      yesterday: { visits: 2, conversions: 2, promising: 2 },
    })
  })

  test('a day that began in the last month, and one that is ahead of UTC', async ({ assert }) => {
    const found = await figures('Pacific/Auckland', '2026-10-31T20:00:00Z', [
      '2026-10-31T11:00:00Z', // 1 November, 00:00 in Auckland
      '2026-10-31T10:59:59Z',
      '2026-10-30T19:59:59Z',
    ])
    assert.equal(found.visits, 1)
    assert.equal(found.yesterday.visits, 1)
  })

  test('somebody who came before midnight is still on the site', async ({ assert }) => {
    const found = await figures('UTC', '2026-11-20T00:02:00Z', ['2026-11-19T23:59:00Z'])
    assert.deepEqual([found.visits, found.present], [0, 1])
  })

  test('a site without visits has zeros', async ({ assert }) => {
    assert.deepEqual(await figures('UTC', '2026-11-20T12:00:00Z', []), {
      visits: 0,
      conversions: 0,
      promising: 0,
      present: 0,
      yesterday: { visits: 0, conversions: 0, promising: 0 },
    })
  })

  test('reads by the index of starts, from two months', async ({ assert }) => {
    const owner = await makePerson()
    const site = await makeSite({ workspaceId: owner.workspaceId })
    const now = new Date()
    const plans = await inSite(owner.user.id, site.id, async ({ trx }) => {
      await trx.rawQuery('SET LOCAL enable_seqscan = off')
      const explained = explaining(trx)
      await todayFigures(explained.trx, site.id, 'Europe/Berlin', now, lastMonths(now, 2))
      return explained.plans
    })
    const scans = plans[0].nodes.filter(({ relation }) => relation?.startsWith('sessions_'))
    assert.isAtMost(scans.length, 3)
    for (const { index } of scans) assert.match(index!, /started_at/, plans[0].text)
  })
})
