import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { makeMember, makePerson, rowsOf } from '#tests/support/sites'
import { inSite } from '#app/shared/tenant_db'
import { latestRun } from '#app/jobs/queries/runs'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { fetchNow } from '#app/ads/accounts/choose_account'
import { queueCosts } from '#app/ads/costs/queue_costs'
import { aVisit, store } from '#tests/support/traffic'
import { emptyQueue, makeEverythingDue } from '#tests/functional/jobs/queue'
import { googleLimits } from '#config/google'
import { faults, GoogleAds, type Fault } from '#tests/support/google_ads_server'
import { linkedSite } from '#tests/functional/ads/linked'
import type { FakeCost } from '#tests/support/google_ads_reports'

const today = () => DateTime.now().setZone('Europe/Berlin').toISODate()!
const daysAgo = (days: number) =>
  DateTime.now().setZone('Europe/Berlin').minus({ days }).toISODate()!

type Linked = Awaited<ReturnType<typeof linkedSite>>

async function fetchCosts({ user, site }: Linked) {
  await fetchNow(user, site.id)
  await runDueJobs()
  return inSite(user.id, site.id, ({ trx }) => latestRun(trx, site.id, 'ad_costs'))
}

const costsOf = (siteId: string, level = 'campaign') =>
  rowsOf(
    `SELECT day::text, campaign_id::text AS campaign, ad_group_id::text AS "adGroup", keyword_id::text AS keyword,
        cost_micros::text AS cost, clicks::int, impressions::int, currency
       FROM ad_costs WHERE site_id = ? AND level = ? ORDER BY day, campaign_id, ad_group_id, keyword_id`,
    [siteId, level]
  )

const accountOf = async (siteId: string) =>
  (
    await rowsOf(
      'SELECT *, last_day::text AS last, first_day::text AS first FROM ad_accounts WHERE site_id = ?',
      [siteId]
    )
  )[0]

test.group('Costs', (group) => {
  let google: GoogleAds
  let costs: FakeCost[]

  group.each.setup(async () => {
    await emptyQueue()
    await rowsOf('DELETE FROM request_budgets RETURNING 1')
    google = await GoogleAds.start(() => {})
    costs = [
      { campaign: 1, day: daysAgo(1), costMicros: 12_340_000, clicks: 5, impressions: 100 },
      { campaign: 2, day: daysAgo(1), costMicros: 500_000, clicks: 1, impressions: 9 },
      { campaign: 1, day: daysAgo(200), costMicros: 1_000_000, clicks: 2 },
    ]
    google.customers.set('1', {
      id: '1',
      name: 'Acme',
      isDirect: true,
      conversionCustomer: '99',
      costs: (level) =>
        level === 'campaign'
          ? costs
          : costs.map((cost) => ({
              ...cost,
              adGroup: 10,
              ...(level === 'keyword' && { keyword: 20 }),
            })),
    })
    return () => google.stop()
  })

  test('are read by campaign, ad group and keyword, with names, currency and progress', async ({
    assert,
  }) => {
    const linked = await linkedSite(google, '1')
    const run = await fetchCosts(linked)

    assert.include(run!, { state: 'done', done: 39, total: 39 })
    assert.include(run!.result, { rows: 9, to: today() })
    const id = linked.site.id
    assert.deepEqual(await costsOf(id), [
      {
        day: daysAgo(200),
        campaign: '1',
        adGroup: '0',
        keyword: '0',
        cost: '1000000',
        clicks: 2,
        impressions: 0,
        currency: 'EUR',
      },
      {
        day: daysAgo(1),
        campaign: '1',
        adGroup: '0',
        keyword: '0',
        cost: '12340000',
        clicks: 5,
        impressions: 100,
        currency: 'EUR',
      },
      {
        day: daysAgo(1),
        campaign: '2',
        adGroup: '0',
        keyword: '0',
        cost: '500000',
        clicks: 1,
        impressions: 9,
        currency: 'EUR',
      },
    ])
    assert.lengthOf(await costsOf(id, 'ad_group'), 3)
    assert.equal((await costsOf(id, 'keyword'))[0].keyword, '20')
    const names = await rowsOf('SELECT name FROM ad_names WHERE site_id = ? ORDER BY name', [id])
    assert.includeMembers(
      names.map(({ name }) => name),
      ['Campaign 1', 'Group 10', 'word "20" {[']
    )
    const account = await accountOf(id)
    assert.include(account, { name: 'Acme', last: today(), problem: null })
    assert.equal(account.conversion_customer_id, 99)
  })

  test('read again they are the same; corrected ones are corrected, and what Google takes back is gone', async ({
    assert,
  }) => {
    const linked = await linkedSite(google, '1')
    await fetchCosts(linked)
    const first = await costsOf(linked.site.id)
    const asked = google.count('/ads/')
    await fetchCosts(linked)
    assert.deepEqual(await costsOf(linked.site.id), first)
    assert.equal(google.count('/ads/') - asked, 4, 'the account, and three levels of the last days')

    costs = [{ campaign: 1, day: daysAgo(1), costMicros: 9_000_000, clicks: 4 }]
    await fetchCosts(linked)
    const after = await costsOf(linked.site.id)
    assert.deepEqual(
      after.map(({ day, campaign, cost }) => [day, campaign, cost]),
      [
        [daysAgo(200), '1', '1000000'],
        [daysAgo(1), '1', '9000000'],
      ],
      'what is long past is left alone'
    )
  })

  test('{name}: nothing is lost, the page says why, and the next attempt goes on from there')
    .with([
      { name: 'a page of HTML', fault: faults.page, says: /cannot be read/ },
      {
        name: 'an answer that breaks off',
        fault: faults.text('[{"results":[{"campaign":{"id":"5"'),
        says: /breaks off/,
      },
      { name: 'a connection that breaks', fault: faults.reset, says: /hung up/ },
      { name: 'silence', fault: faults.silent, says: /not answer in time/ },
      { name: 'silence in the middle', fault: faultSilentAfter('[{"results":['), says: /in time/ },
      { name: 'a 500', fault: faults.status(500, {}), says: /cannot answer just now/ },
      {
        name: 'a 429',
        fault: faults.ads(429, { quotaError: 'RESOURCE_TEMPORARILY_EXHAUSTED' }),
        says: /too many/,
      },
      {
        name: 'an error within the stream',
        fault: faults.text(
          '[{"results":[]},{"error":{"code":500,"status":"INTERNAL","details":[]}}]'
        ),
        says: /cannot answer just now/,
      },
      {
        name: 'a row that is none',
        fault: faults.text('[{"results":[{"campaign":{"id":"x"}}]}]'),
        says: /cannot be read/,
      },
    ])
    .run(async ({ assert, cleanup }, { fault, says }) => {
      const linked = await linkedSite(google, '1')
      await fetchCosts(linked)
      const before = await costsOf(linked.site.id)
      google.fault('/ads/v26/customers/1/googleAds:searchStream', null, null, fault)
      const { silenceMs } = googleLimits
      cleanup(() => void (googleLimits.silenceMs = silenceMs))
      googleLimits.silenceMs = 500

      const failed = await fetchCosts(linked)

      assert.equal(failed!.state, 'waiting')
      assert.match(failed!.problem!, says)
      const account = await accountOf(linked.site.id)
      assert.match(account.problem, says)
      assert.isNotNull(account.failing_since)
      assert.deepEqual(await costsOf(linked.site.id), before)

      await makeEverythingDue()
      await runDueJobs()
      assert.isNull((await accountOf(linked.site.id)).problem)
      assert.deepEqual(await costsOf(linked.site.id), before)
    })

  test('a token that ended early is renewed, once', async ({ assert }) => {
    const linked = await linkedSite(google, '1')
    google.endAccess()
    const run = await fetchCosts(linked)
    assert.equal(run!.state, 'done')
    assert.equal(google.count('/token'), 2)
  })

  test('with a permission that was taken back nothing is asked again and again', async ({
    assert,
  }) => {
    const linked = await linkedSite(google, '1')
    await fetchCosts(linked)
    google.takeBack()
    const before = await costsOf(linked.site.id)

    const run = await fetchCosts(linked)

    assert.equal(run!.state, 'done')
    assert.match((await accountOf(linked.site.id)).problem, /linked again/)
    assert.deepEqual(await costsOf(linked.site.id), before)
    await rowsOf(
      `UPDATE ad_accounts SET fetched_at = now() - interval '3 days' WHERE site_id = ? RETURNING 1`,
      [linked.site.id]
    )
    await rowsOf(
      `UPDATE job_runs SET created_at = now() - interval '1 day' WHERE site_id = ? RETURNING 1`,
      [linked.site.id]
    )
    await queueCosts()
    const [{ count }] = await rowsOf(
      `SELECT count(*)::int FROM job_runs WHERE site_id = ? AND state = 'waiting'`,
      [linked.site.id]
    )
    assert.equal(count, 0)
  })

  test('who has left the workspace has taken their permission with them', async ({ assert }) => {
    const linked = await linkedSite(google, '1')
    const { user: staying } = await makePerson()
    await makeMember(linked.site.workspaceId, staying.id, 'owner')
    await rowsOf('DELETE FROM memberships WHERE user_id = ? AND workspace_id = ? RETURNING 1', [
      linked.user.id,
      linked.site.workspaceId,
    ])
    await rowsOf(`INSERT INTO job_runs (site_id, task) VALUES (?, 'ad_costs') RETURNING 1`, [
      linked.site.id,
    ])
    await runDueJobs()
    assert.match((await accountOf(linked.site.id)).problem, /linked again/)
    assert.equal(google.count('/ads/'), 0)
  })

  test('are read once a night, for every site that has an account', async ({ assert }) => {
    const linked = await linkedSite(google, '1')
    const waiting = async () =>
      (
        await rowsOf(`SELECT 1 FROM job_runs WHERE site_id = ? AND state = 'waiting'`, [
          linked.site.id,
        ])
      ).length
    await queueCosts()
    await queueCosts()
    assert.equal(await waiting(), 1)
    await runDueJobs()
    await rowsOf(
      `UPDATE job_runs SET created_at = now() - interval '5 h' WHERE site_id = ? RETURNING 1`,
      [linked.site.id]
    )
    await queueCosts()
    assert.equal(await waiting(), 0, 'they are there')
    await rowsOf(
      `UPDATE ad_accounts SET fetched_at = now() - interval '26 h' WHERE site_id = ? RETURNING 1`,
      [linked.site.id]
    )
    await queueCosts()
    assert.equal(await waiting(), 1)
  })

  test('of an account that sites share each has its own campaigns', async ({ assert }) => {
    const linked = await linkedSite(google, '1')
    await rowsOf(`UPDATE ad_accounts SET campaign_ids = '{2}' WHERE site_id = ? RETURNING 1`, [
      linked.site.id,
    ])
    await fetchCosts(linked)
    assert.deepEqual(
      (await costsOf(linked.site.id)).map(({ campaign }) => campaign),
      ['2']
    )
  })

  test('clicks are looked up for visits that say no more than their click id', async ({
    assert,
  }) => {
    const linked = await linkedSite(google, '1')
    const gclid = 'EAIaIQobChMI-one'
    const day = daysAgo(1)
    const startedAt = new Date(Date.now() - 86_400_000)
    const landing = (one: string, adParams = {}) => ({
      clickIds: { gclid: one },
      utm: {},
      adParams,
    })
    await store(
      aVisit(linked.site.id, undefined, { startedAt, landing: landing(gclid) }),
      aVisit(linked.site.id, undefined, {
        startedAt,
        landing: landing('EAIaIQobChMI-two', { campaignid: '1' }),
      })
    )
    google.customers.get('1')!.clicks = [
      { gclid, campaign: 2, adGroup: 10, day },
      { gclid: 'EAIaIQobChMI-two', campaign: 1, adGroup: 10, day },
      { gclid: 'EAIaIQobChMI-none', campaign: 1, adGroup: 10, day },
    ]
    await rowsOf('UPDATE ad_accounts SET reads_clicks = true WHERE site_id = ? RETURNING 1', [
      linked.site.id,
    ])
    await fetchCosts(linked)
    assert.deepEqual(
      await rowsOf('SELECT gclid, campaign_id::int AS campaign FROM ad_clicks WHERE site_id = ?', [
        linked.site.id,
      ]),
      [{ gclid, campaign: 2 }]
    )
  })

  test('fifty campaigns and four hundred days', async ({ assert }) => {
    google.customers.get('1')!.costs = function* (level, from, to) {
      if (level !== 'campaign') return
      for (let day = DateTime.fromISO(from); day.toISODate()! <= to; day = day.plus({ days: 1 })) {
        for (let campaign = 1; campaign <= 50; campaign++) {
          yield {
            campaign,
            day: day.toISODate()!,
            costMicros: campaign * 1_000,
            clicks: 1,
            impressions: 10,
          }
        }
      }
    }
    const linked = await linkedSite(google, '1')
    const run = await fetchCosts(linked)
    assert.equal(run!.result.rows, 50 * 400)
    const [sum] = await rowsOf(
      'SELECT count(*)::int, sum(cost_micros)::text AS cost FROM ad_costs WHERE site_id = ?',
      [linked.site.id]
    )
    assert.deepEqual(sum, { count: 20_000, cost: String(400 * 1_000 * ((50 * 51) / 2)) })
  }).timeout(60_000)
})

/** Begins to answer, and goes no further. */
function faultSilentAfter(beginning: string): Fault {
  return (response) => void response.writeHead(200).write(beginning)
}
