import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { inSite } from '#app/shared/tenant_db'
import { explaining, type Plan } from '#tests/support/explain'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { adVisit } from '#tests/functional/ads/paid'
import { createMonths } from '#app/partitions/create_partitions'
import { priceOfClick } from '#app/ads/beside/price_of_click'
import { storeAccount } from '#app/ads/accounts/queries/site_account'
import { costsBeside } from '#app/ads/beside/costs_beside'

const CAMPAIGNS = 500
const DAYS = 400
const LAST_DAY = '2036-06-30'
const MONTH = { from: '2036-06-01', to: LAST_DAY }

const indexesOf = ({ nodes }: Plan) => nodes.flatMap(({ index }) => index ?? [])
const wholeTables = ({ nodes }: Plan) =>
  nodes
    .filter(({ type, loops }) => type === 'Seq Scan' && loops > 0)
    .map(({ relation }) => relation)

test.group('Costs | plans, with 500 campaigns and 400 days', (group) => {
  let userId: string
  let siteId: string

  group.setup(async () => {
    const { user, workspaceId } = await makePerson()
    userId = user.id
    siteId = (await makeSite({ workspaceId })).id
    for (const id of [siteId, (await makeSite()).id]) {
      await rowsOf(
        `INSERT INTO ad_costs (site_id, customer_id, level, day, campaign_id, ad_group_id, keyword_id, currency, cost_micros,
            clicks, impressions, fetched_at)
         SELECT ?::uuid, 1, 'campaign', ?::date - d, c, 0, 0, 'EUR', 1000000 + c * d, c % 7, c % 90, now()
           FROM generate_series(1, ${CAMPAIGNS}) c, generate_series(0, ${DAYS - 1}) d`,
        [id, LAST_DAY]
      )
    }
    await inSite(userId, siteId, ({ trx }) =>
      storeAccount(trx, siteId, {
        connectionId: null as unknown as string,
        customerId: '1',
        loginCustomerId: null,
        conversionCustomerId: null,
        name: 'The account',
        currency: 'EUR',
        timezone: 'Europe/Berlin',
      })
    )
    await rowsOf(
      `INSERT INTO ad_names (site_id, customer_id, campaign_id, ad_group_id, keyword_id, name)
       SELECT ?::uuid, 1, c, 0, 0, 'Campaign number ' || c FROM generate_series(1, ${CAMPAIGNS}) c`,
      [siteId]
    )
    await db.connection('owner').rawQuery('ANALYZE ad_costs, ad_names')
    return async () => void (await rowsOf('DELETE FROM ad_costs WHERE campaign_id <= 500'))
  })

  const planOf = (days: { from: string; to: string }) =>
    inSite(userId, siteId, async ({ trx }) => {
      const { trx: explained, plans } = explaining(trx)
      const costs = await costsBeside(explained, siteId, days)
      return { costs: costs!, plans }
    })

  test('a month is read by its days, and nothing else of the year', async ({ assert }) => {
    const { costs, plans } = await planOf(MONTH)
    assert.lengthOf(costs.rows, CAMPAIGNS)
    const reads = plans.filter((plan) => indexesOf(plan).includes('ad_costs_of_campaigns'))
    assert.lengthOf(reads, 1, plans.map(({ text }) => text).join('\n'))
    assert.notInclude(wholeTables(reads[0]), 'ad_costs')
    const ofCosts = reads[0].nodes.filter(({ relation }) => relation === 'ad_costs')
    assert.deepEqual(
      ofCosts.map(({ removed }) => removed),
      [0]
    )
  })

  test('a year is added up to the cent', async ({ assert }) => {
    const { costs } = await planOf({ from: '2035-07-01', to: LAST_DAY })
    const first = costs.rows.find(({ campaignId }) => campaignId === '1')
    // 366 days, of which the one d days before the last cost 1 + d / 1e6.
    assert.closeTo(first!.cost, 366 + (365 * 366) / 2 / 1e6, 1e-6)
  })

  test('the price of a click is found by its key', async ({ assert }) => {
    await createMonths(['2036-06-01'])
    const { session } = await adVisit({ site: { id: siteId } }, 7, `${LAST_DAY}T10:00:00Z`)
    const origin = { sessionId: session.id, month: session.month }
    await inSite(userId, siteId, async ({ trx }) => {
      const { trx: explained, plans } = explaining(trx)
      const price = await priceOfClick(explained, siteId, origin)
      assert.include(price, { campaign: 'Campaign number 7', day: LAST_DAY, average: null })
      const plan = plans.at(-1)!
      assert.include(indexesOf(plan), 'ad_costs_pkey', plan.text)
      assert.notInclude(wholeTables(plan), 'ad_costs', plan.text)
    })
  })
})
