import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { lead } from '#tests/functional/ads/paid'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { linkedSite } from '#tests/functional/ads/linked'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { change, target } from '#tests/functional/ads/receipts'
import { DATA_MANAGER } from '#app/ads/google/oauth'
import { asProgram, memberOf } from '#tests/functional/sites/person'
import { DataManager, INGEST } from '#tests/support/google_data_manager'
import { faults, GoogleAds } from '#tests/support/google_ads_server'
import { planDueLeads } from '#app/ads/uploads/planning/plan_due_leads'

type Linked = Awaited<ReturnType<typeof linkedSite>>

test.group('A dry run', (group) => {
  let google: GoogleAds
  let manager: DataManager
  let linked: Linked
  let targetId: string

  group.each.setup(async () => {
    await emptyQueue()
    await rowsOf('DELETE FROM request_budgets RETURNING 1')
    google = await GoogleAds.start(() => {})
    manager = new DataManager(google, '1')
    linked = await linkedSite(google, '1')
    targetId = await target(linked, { unknown_consent: 'send', since: '2026-01-01' })
    return () => google.stop()
  })

  const qualified = (gclid: string) =>
    lead(linked, {
      gclid,
      status: 'qualified',
      at: new Date(Date.now() - 3_600_000).toISOString(),
    })
  const tryIt = async () => {
    await planDueLeads(linked.site.id)
    const path = `${linked.page}/uploads`
    await linked.visitor.submit(`${path}/targets/${targetId}/try`)
    await runDueJobs()
    return (await linked.visitor.visit(path)).page.props.uploads
  }

  test('shows Google what is next, and nothing is counted or changed', async ({ assert }) => {
    await qualified('EAIaIQobChMI-one')
    const { dryRun, counts } = await tryIt()

    assert.deepInclude(dryRun.result, { outcome: 'taken', tried: 1, refused: [] })
    assert.equal(dryRun.targetId, targetId)
    const { body } = google.requests.find(({ path }) => path === INGEST)!
    assert.isTrue(JSON.parse(body).validateOnly)
    assert.equal(JSON.parse(body).events[0].adIdentifiers.gclid, 'EAIaIQobChMI-one')
    assert.equal(manager.conversions.size, 0)
    assert.deepEqual(counts, { held: 1 })
  })

  test('says which would be refused, and why', async ({ assert }) => {
    manager.refused.add('EAIaIQobChMI-bad')
    await qualified('EAIaIQobChMI-good')
    await qualified('EAIaIQobChMI-bad')
    const { dryRun, receipts } = await tryIt()

    assert.include(dryRun.result, { outcome: 'refused', tried: 2 })
    const [refused] = dryRun.result.refused
    assert.match(refused.why.words, /cannot read the click id/)
    const bad = receipts.find(({ id }: any) => id === refused.receiptId)
    assert.equal(bad.clickId, 'EAIaIQobChMI-bad')
    assert.equal(bad.state, 'held')
  })

  test('shows nothing of who said no, and says when there is nothing to show', async ({
    assert,
  }) => {
    assert.include((await tryIt()).dryRun.result, { outcome: 'nothing', tried: 0 })
    const id = await qualified('EAIaIQobChMI-no')
    await planDueLeads(linked.site.id)
    await rowsOf(
      `UPDATE events SET metadata = '{"ad_consent":"denied"}' WHERE site_id = ? RETURNING 1`,
      [linked.site.id]
    )
    const [{ id: receiptId }] = await rowsOf('SELECT id FROM upload_receipts WHERE lead_id = ?', [
      id,
    ])
    await change(receiptId, { state: 'held', reason: null, consent: 'unknown' })
    assert.include((await tryIt()).dryRun.result, { outcome: 'nothing' })
    assert.equal(google.count(INGEST), 0)
  })

  test('says so when Google is out of order, or does not let us', async ({ assert }) => {
    await qualified('EAIaIQobChMI-one')
    google.fault(INGEST, faults.html, faults.html, faults.html)
    assert.include((await tryIt()).dryRun.result, { outcome: 'again' })

    await rowsOf(
      `UPDATE user_credentials SET scopes = array_remove(scopes, ?) WHERE id = ? RETURNING 1`,
      [DATA_MANAGER, linked.connectionId]
    )
    const { dryRun, targets } = await tryIt()
    assert.include(dryRun.result, { outcome: 'closed' })
    assert.match(targets[0].why.words, /does not permit conversions/)
  })

  test('is for those who manage the site', async ({ assert }) => {
    const viewer = await memberOf(linked.workspaceId, 'viewer')
    const path = `${linked.page}/uploads/targets/${targetId}/try`
    assert.equal((await viewer.visitor.send('POST', path, {}, asProgram)).status, 403)
  })
})
