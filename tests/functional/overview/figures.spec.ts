import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { clock } from '#app/shared/clock'
import { overviewOf } from '#app/overview/overview_of'
import { deriveDay } from '#app/traffic/days/derive_day'
import type { Length } from '#app/overview/period'
import { storeLead } from '#tests/support/leads'
import { storeCall } from '#tests/support/calls'
import { aVisit, store } from '#tests/support/traffic'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'

const NOW = new Date('2034-03-28T09:20:00Z')
const DAY_MS = 86_400_000
const ZONES = ['UTC', 'Europe/Istanbul', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe']

/** The same numbers each time. */
function dice(seed: number) {
  return (sides: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed % sides
  }
}

/** Visits of the last days at any time of the day, by people who come back; each day is derived. */
async function aBusySite(workspaceId: string, zone: string, seed: number) {
  const { id } = await makeSite({ workspaceId, timezone: zone })
  const roll = dice(seed)
  const visits = Array.from({ length: 120 }, () => {
    const startedAt = new Date(NOW.getTime() - roll(30 * 24 * 60) * 60_000)
    const wins = roll(4) === 0
    const actions = [{ action: 'view' }, ...(wins ? [{ category: 'conversion', action: 'x' }] : [])]
    return aVisit(id, actions, { startedAt, fingerprint: `person-${roll(25)}` })
  })
  await store(...visits)
  for (let ago = 0; ago <= 31; ago++) {
    const day = DateTime.fromJSDate(NOW, { zone }).minus({ days: ago }).toISODate()!
    await deriveDay({ siteId: id, day, zone })
  }
  return id
}

/** The same question to the raw rows, written another way. */
async function counted(siteId: string, zone: string, from: number, to: number) {
  const [row] = await rowsOf(
    `SELECT count(DISTINCT fingerprint)::int AS visitors, coalesce(sum(conversion_count), 0)::int AS conversions
       FROM sessions WHERE site_id = :siteId
        AND (:now::timestamptz AT TIME ZONE :zone)::date - (started_at AT TIME ZONE :zone)::date BETWEEN :to AND :from`,
    { siteId, zone, now: NOW.toISOString(), from, to } as any
  )
  return row
}

test.group('Overview | figures', (group) => {
  group.each.setup(() => {
    clock.freeze(NOW)
    return () => clock.freeze(null)
  })

  test('agree with the raw visits, in each zone and period, and before it', async ({ assert }) => {
    const { user, workspaceId } = await makePerson()
    const sites = new Map<string, string>()
    for (const [seed, zone] of ZONES.entries()) {
      sites.set(await aBusySite(workspaceId, zone, seed + 7), zone)
    }
    for (const days of [1, 7, 28] as Length[]) {
      const { figures } = await overviewOf(user.id, days, [])
      assert.lengthOf(figures, ZONES.length)
      for (const { siteId, visitors, conversions } of figures) {
        const zone = sites.get(siteId)!
        const all = await counted(siteId, zone, days - 1, 0)
        const whole = await counted(siteId, zone, days - 1, 1)
        const before = await counted(siteId, zone, days - 1 + Math.max(days - 1, 1), days)
        const name = `${zone}, ${days} days`
        const expected = (key: 'visitors' | 'conversions') => ({
          now: all[key],
          whole: whole[key],
          before: before[key],
        })
        assert.deepEqual(visitors, expected('visitors'), name)
        assert.deepEqual(conversions, expected('conversions'), name)
      }
    }
  }).timeout(60_000)

  test('draw each day, or each week of a quarter', async ({ assert }) => {
    const { user, workspaceId } = await makePerson()
    const id = await aBusySite(workspaceId, 'Asia/Kolkata', 3)
    const [week] = (await overviewOf(user.id, 7, [])).figures
    for (const [i, bar] of week.trend.entries()) {
      const { visitors } = await counted(id, 'Asia/Kolkata', 6 - i, 6 - i)
      assert.equal(bar, visitors)
    }
    const [quarter] = (await overviewOf(user.id, 90, [])).figures
    assert.lengthOf(quarter.trend, 13)
    const days = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6].map((ago) => counted(id, 'Asia/Kolkata', ago, ago))
    )
    const sum = days.reduce((all, { visitors }) => all + visitors, 0)
    assert.equal(quarter.trend.at(-1), Math.round(sum / 7))
  })

  test('count calls, and leads that began in the days of the site', async ({ assert }) => {
    const { user, workspaceId } = await makePerson()
    const { id } = await makeSite({ workspaceId, timezone: 'Europe/Istanbul' })
    const at = (iso: string) => new Date(iso)
    // The 22nd of March begins at 21:00 UTC of the 21st.
    await storeCall(id, null, { calledAt: at('2034-03-21T21:00:00Z') })
    await storeCall(id, null, { calledAt: at('2034-03-21T20:59:59Z') })
    await storeLead(id, { at: at('2034-03-22T10:00:00Z'), status: 'won' })
    await storeLead(id, { at: at('2034-03-23T10:00:00Z'), status: 'qualified' })
    await storeLead(id, { at: at('2034-03-24T10:00:00Z'), status: 'junk' })
    await storeLead(id, { at: at('2034-03-21T20:00:00Z'), status: 'junk' })
    const merged = await storeLead(id, { at: at('2034-03-25T10:00:00Z') })
    const into = await storeLead(id, { at: at('2034-03-26T10:00:00Z') })
    await rowsOf('UPDATE leads SET root_id = ? WHERE id = ?', [into, merged])

    const [{ calls, leads, qualified, junk }] = (await overviewOf(user.id, 7, [])).figures
    assert.deepEqual(
      { calls, leads, qualified, junk },
      { calls: 1, leads: 4, qualified: 2, junk: 1 }
    )
  })

  test('divide what ads cost by the leads that came by them, in days of the account', async ({
    assert,
  }) => {
    const { user, workspaceId } = await makePerson()
    const { id } = await makeSite({ workspaceId })
    await rowsOf(
      `INSERT INTO ad_accounts (site_id, customer_id, name, currency, timezone) VALUES (?, 1, 'x', 'TRY', 'Asia/Tokyo')`,
      [id]
    )
    // In Tokyo it is the 28th: seven days begin on the 22nd.
    for (const [day, level, cost] of [
      ['2034-03-21', 'campaign', 900],
      ['2034-03-22', 'campaign', 30],
      ['2034-03-28', 'campaign', 12],
      ['2034-03-28', 'keyword', 12],
    ]) {
      await rowsOf(`INSERT INTO ad_costs VALUES (?, 1, ?, ?, 2, 0, 0, 'TRY', ?, 1, 1, now())`, [
        id,
        level,
        day,
        Number(cost) * 1e6,
      ] as any[])
    }
    const paid = { at: new Date(NOW.getTime() - DAY_MS), channel: 'paid_search' }
    const ids = [await storeLead(id, paid), await storeLead(id, paid)]
    await storeLead(id, { ...paid, status: 'junk' })
    await storeLead(id, { ...paid, channel: 'direct' })
    await rowsOf(`UPDATE leads SET source = 'google' WHERE site_id = ?`, [id])
    assert.lengthOf(ids, 2)

    const [{ ads }] = (await overviewOf(user.id, 7, [])).figures
    assert.deepEqual(ads, { cost: 42, currency: 'TRY', leads: 2 })
  })

  test('are those of all of a person’s workspaces, and of nobody else’s', async ({ assert }) => {
    const { user, workspaceId } = await makePerson()
    const client = await makePerson()
    await makeMember(client.workspaceId, user.id, 'viewer')
    const stranger = await makePerson()
    const sites: string[] = []
    for (const workspace of [workspaceId, client.workspaceId, stranger.workspaceId]) {
      const { id } = await makeSite({ workspaceId: workspace })
      await store(aVisit(id, undefined, { startedAt: new Date(NOW.getTime() - 3_600_000) }))
      await deriveDay({ siteId: id, day: '2034-03-28', zone: 'UTC' })
      await storeCall(id, null)
      sites.push(id)
    }
    const seen = async (userId: string) => {
      const { figures, troubles } = await overviewOf(userId, 7, [])
      return [...new Set([...figures, ...troubles].map(({ siteId }) => siteId))].sort()
    }
    assert.deepEqual(await seen(user.id), sites.slice(0, 2).sort())
    assert.deepEqual(await seen(client.user.id), [sites[1]])
    assert.deepEqual(await seen(stranger.user.id), [sites[2]])
  })
})
