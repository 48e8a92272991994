import { test } from '@japa/runner'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import {
  deriveDays,
  storeVisits,
  type TestVisit,
} from '#tests/functional/attribution/stored_visits'

const DAY = '2034-09-10'
const NOON = new Date(`${DAY}T12:00:00Z`)
const visitAt = (at: Date, over: Partial<TestVisit> = {}): TestVisit => ({
  ...{ visitor: 'ann', at, channel: 'email' },
  ...over,
})
const before = (seconds: number) => new Date(NOON.getTime() - seconds * 1_000)

async function journeyOf(site: TestSite) {
  await deriveDays(site, [DAY])
  const [row] = await rowsOf(
    'SELECT touch_sessions, touch_ages_sec, credits FROM credits WHERE site_id = ?',
    [site.id]
  )
  return row
}

const sessionsOf = async (site: TestSite, where: string) =>
  (
    await rowsOf(`SELECT id FROM sessions WHERE site_id = ? AND ${where} ORDER BY id`, [site.id])
  ).map(({ id }) => id)

test.group('Journeys of a day', () => {
  test('a conversion with which a visit begins belongs to that visit', async ({ assert }) => {
    const site = await makeSite()
    const first = visitAt(NOON, { channel: 'direct', conversion: { at: NOON } })
    await storeVisits(site, [first])
    const alone = await journeyOf(site)
    assert.deepEqual([alone.touch_ages_sec, alone.credits], [[0], [1_000_000]])

    await storeVisits(site, [visitAt(before(3_600)), visitAt(NOON, { channel: 'social' })])
    const { touch_ages_sec: ages, credits, touch_sessions: sessions } = await journeyOf(site)
    assert.deepEqual(
      [ages, credits],
      [
        [3_600, 0],
        [1_000_000, 0],
      ]
    )
    assert.equal(sessions[1], alone.touch_sessions[0], 'another visit of that moment is too late')
  })

  test('visits of one moment have an order, which is always the same', async ({ assert }) => {
    const site = await makeSite()
    const visits = Array.from({ length: 20 }, () => visitAt(before(60)))
    await storeVisits(site, [...visits, visitAt(before(30), { conversion: { at: NOON } })])
    const journey = await journeyOf(site)
    const expected = await sessionsOf(site, 'conversion_count = 0')
    assert.deepEqual(journey.touch_sessions.slice(0, -1), expected)
    assert.deepEqual(await journeyOf(site), journey)
  })

  test('of more visits than anybody makes the latest thousand count, also of one moment', async ({
    assert,
  }) => {
    const site = await makeSite()
    const many = (at: Date, length: number) => Array.from({ length }, () => visitAt(at))
    await storeVisits(site, [...many(before(60), 5_000), ...many(before(120), 5_000)])
    await storeVisits(site, [visitAt(before(30), { conversion: { at: NOON } })])
    const { touch_sessions: sessions, credits } = await journeyOf(site)
    const latest = await sessionsOf(site, `started_at = '${before(60).toISOString()}'`)
    assert.deepEqual(sessions.slice(0, -1), latest.slice(-999))
    assert.lengthOf(credits, 1_000)
    assert.equal(
      credits.reduce((sum: number, credit: number) => sum + credit, 0),
      1_000_000
    )
  })
})
