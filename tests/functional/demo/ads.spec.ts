import { test } from '@japa/runner'
import { startRun } from '#app/jobs/start_run'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { makeDemo } from '#app/demo/make_demo'
import { rowsOf } from '#tests/support/sites'
import { inSite } from '#app/shared/tenant_db'
import { adsState } from '#app/ads/page/ads_state'
import { sendDue } from '#app/ads/uploads/sending/send_due'
import { queueCosts } from '#app/ads/costs/queue_costs'
import { AD_COSTS } from '#app/ads/costs/ad_costs_task'
import { costsBeside } from '#app/ads/beside/costs_beside'
import { takeAwayDemo } from '#app/demo/take_away_demo'
import { GoogleAds } from '#tests/support/google_ads_server'
import { accountChoices, choicesOf } from '#app/ads/page/account_choices'
import { unlink } from '#app/ads/connections/unlink'
import { berlinLawyer } from '#app/demo/catalogue/berlin_lawyer'
import { AccessTokens } from '#app/ads/connections/access_tokens'

test.group('Demo: what ads cost', (group) => {
  let google: GoogleAds
  let userId: string
  let siteId: string
  let connectionId: string

  group.setup(async () => {
    const sites = [berlinLawyer]
    await makeDemo({ months: 1, seed: 'test', password: 'seven brown bears', sites })
    const [row] = await rowsOf(
      `SELECT c.user_id, c.id, a.site_id FROM user_credentials c JOIN ad_accounts a ON a.credential_id = c.id
        WHERE c.state = 'demo'`
    )
    userId = row.user_id
    siteId = row.site_id
    connectionId = row.id
    google = await GoogleAds.start(() => {})
    return async () => {
      await google.stop()
      await takeAwayDemo()
    }
  })

  test('each campaign has costs, and some of them leads', async ({ assert }) => {
    const costs = await inSite(userId, siteId, ({ trx }) => {
      const days = { from: '2000-01-01', to: '2100-01-01' }
      return costsBeside(trx, siteId, days)
    })
    assert.match(costs!.account.name, /\(demo\)$/)
    assert.equal(costs!.account.currency, berlinLawyer.currency)
    const ids = berlinLawyer.campaigns.filter(({ network }) => network === 'google')
    assert.includeMembers(
      costs!.rows.filter(({ cost }) => cost > 0).map(({ campaignId }) => campaignId),
      ids.slice(0, 1).map(({ id }) => id)
    )
    assert.isAbove(costs!.total.leads, 0)
    assert.isNotNull(costs!.total.costPerLead)
  })

  test('good leads have receipts, and nothing was sent', async ({ assert }) => {
    const receipts = await rowsOf(
      `SELECT r.state, r.reason, r.event_at, h.at FROM upload_receipts r JOIN upload_history h ON h.receipt_id = r.id AND h.state = r.state
        WHERE r.site_id = ?`,
      [siteId]
    )
    const states = new Set(receipts.map(({ state }) => state))
    assert.includeMembers([...states], ['accepted', 'ineligible'])
    assert.isEmpty(receipts.filter(({ state, reason }) => state === 'ineligible' && !reason))
    assert.isEmpty(receipts.filter(({ at, event_at: since }) => at < since))
    await sendDue(siteId)
    assert.isEmpty(google.requests)
  })

  test('all say that it is a demo, and nothing asks Google', async ({ assert }) => {
    const state = await adsState(userId, siteId, {})
    assert.isTrue(state.isDemo)
    assert.isEmpty(state.health.filter(({ state: one }) => one === 'stopped'))

    await rowsOf(`UPDATE ad_accounts SET fetched_at = '2020-01-01' WHERE site_id = ? RETURNING 1`, [
      siteId,
    ])
    assert.equal(await queueCosts(), 0)
    await inSite(userId, siteId, ({ trx }) =>
      startRun({ person: { id: userId } as any, siteId, task: AD_COSTS, trx })
    )
    await runDueJobs()
    await assert.rejects(() => new AccessTokens().of(connectionId), /demo/)
    const choices = await choicesOf(await accountChoices(userId, siteId, null))
    assert.match(choices.problem!, /demo/)

    assert.isEmpty(google.requests)
    const [account] = await rowsOf('SELECT problem FROM ad_accounts WHERE site_id = ?', [siteId])
    assert.isNull(account.problem)
    const [row] = await rowsOf('SELECT state FROM user_credentials WHERE id = ?', [connectionId])
    assert.equal(row.state, 'demo')
  })

  test('it can be unlinked, and Google is not asked then either', async ({ assert }) => {
    assert.equal(await unlink(userId, connectionId), 'demo')
    assert.isEmpty(google.requests)
  })
})
