import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { rowsOf } from '#tests/support/sites'
import { GoogleAds } from '#tests/support/google_ads_server'
import { DataManager, INGEST } from '#tests/support/google_data_manager'
import { sendDue } from '#app/ads/uploads/sending/send_due'
import { planDueLeads } from '#app/ads/uploads/planning/plan_due_leads'
import { clickedLead, connectedSite, makeTarget } from '#tests/support/uploads'

/** Of 300 a minute 60 may go at once, which leaves one every quarter of a second. */
const SPACING_SEC = 0.25
const BEGIN_SEC = 0.5

test.group('The budget that uploads share', (group) => {
  let google: GoogleAds
  let manager: DataManager

  group.each.setup(async () => {
    google = await GoogleAds.start(() => {})
    manager = new DataManager(google, '1')
    clock.freeze(new Date())
    return async () => {
      clock.freeze(null)
      await rowsOf(`DELETE FROM request_budgets WHERE name = 'data_manager' RETURNING 1`)
      await google.stop()
    }
  })

  /** Each conversion action is a request of its own. */
  async function siteWith(customerId: string, actions: number) {
    const site = await connectedSite(google, customerId)
    for (let i = 0; i < actions; i++) {
      await makeTarget(site.id, { settings: JSON.stringify({ action: `${i}` }) })
    }
    await clickedLead(site.id)
    await planDueLeads(site.id)
    return site.id
  }

  /** Nothing is left to go at once: from then on each request has a place of its own. */
  const spend = () =>
    rowsOf<{ begin: string }>(
      `INSERT INTO request_budgets AS b (name, next_at) VALUES ('data_manager', clock_timestamp() + make_interval(secs => ?))
         ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at RETURNING next_at::text AS begin`,
      [BEGIN_SEC]
    )

  test('two sites take turns in one row of places', async ({ assert }) => {
    const sites = [await siteWith('1', 3), await siteWith('2', 4)]
    const [{ begin }] = await spend()
    const began = performance.now()
    await Promise.all(sites.map((id) => sendDue(id)))
    const took = (performance.now() - began) / 1000

    assert.equal(google.count(INGEST), 7)
    assert.equal(manager.events.length, 7)
    const [{ places }] = await rowsOf(
      `SELECT extract(epoch FROM next_at - ?::timestamptz)::float8 / ? AS places FROM request_budgets WHERE name = 'data_manager'`,
      [begin, SPACING_SEC]
    )
    assert.approximately(places, 7, 0.01)
    // The last of seven goes six places after the first; apart from each other they would be done after three.
    assert.isAtLeast(took, BEGIN_SEC + 6 * SPACING_SEC - 0.1)
  }).timeout(20_000)
})
