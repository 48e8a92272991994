import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { rowsOf } from '#tests/support/sites'
import { GoogleAds } from '#tests/support/google_ads_server'

import { DataManager } from '#tests/support/google_data_manager'
import {
  clickedLead,
  connectedSite,
  later,
  makeTarget,
  receiptOf,
  say,
  wayOf,
  work,
  workThrough,
} from '#tests/support/uploads'

const CUSTOMER = '1234567890'

test.group('The ledger of uploads', (group) => {
  let google: GoogleAds
  let manager: DataManager
  let site: { id: string }

  group.each.setup(async () => {
    google = await GoogleAds.start(() => {})
    manager = new DataManager(google, CUSTOMER)
    site = await connectedSite(google, CUSTOMER)
    clock.freeze(new Date())
    return async () => {
      clock.freeze(null)
      await google.stop()
    }
  })

  test('a good lead is held, sent, accepted and processed', async ({ assert }) => {
    await makeTarget(site.id, { review_hours: 24 })
    const lead = await clickedLead(site.id, { gclid: 'CjwK_Mixed-Case' })
    await work(site.id)
    assert.equal((await receiptOf(lead)).state, 'held')
    assert.lengthOf(manager.batches, 0)
    later(24)
    await work(site.id)
    assert.equal((await receiptOf(lead)).state, 'accepted')
    later(0.4)
    await work(site.id)
    assert.equal((await receiptOf(lead)).state, 'accepted', 'nobody asks before half an hour')
    later(0.2)
    await work(site.id)

    const receipt = await receiptOf(lead)
    assert.equal(receipt.state, 'processed')
    assert.equal(Number(receipt.told_value), 120)
    assert.deepEqual(await wayOf(lead), ['held', 'sending', 'accepted', 'processed'])
    const [{ body, events }] = manager.batches
    assert.deepEqual(events, [
      {
        destinationReferences: ['leads'],
        transactionId: receipt.transaction_id,
        eventTimestamp: receipt.event_at.toISOString(),
        eventSource: 'WEB',
        adIdentifiers: { gclid: 'CjwK_Mixed-Case' },
        conversionValue: 120,
        currency: 'EUR',
        consent: { adUserData: 'CONSENT_GRANTED' },
      },
    ] as any)
    assert.deepEqual(body.destinations[0].operatingAccount, {
      accountType: 'GOOGLE_ADS',
      accountId: CUSTOMER,
    })
    assert.equal(body.destinations[0].productDestinationId, '987')
  })

  test('what is taken back before it was sent never leaves', async ({ assert }) => {
    await makeTarget(site.id, { review_hours: 24 })
    const junk = await clickedLead(site.id)
    const back = await clickedLead(site.id)
    await work(site.id)
    await say(junk, { status: 'junk' })
    await say(back, { status: 'new' })
    later(25)
    await work(site.id)
    assert.lengthOf(manager.batches, 0)
    assert.include(await receiptOf(junk), { state: 'withdrawn', reason: 'junk' })
    assert.include(await receiptOf(back), { state: 'withdrawn', reason: 'wrong_status' })
    await say(back, { status: 'qualified' })
    await work(site.id)
    assert.equal((await receiptOf(back)).state, 'held')
  })

  test('somebody who says junk a moment before it is sent is heard', async ({ assert }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    const { planDueLeads } = await import('#app/ads/uploads/planning/plan_due_leads')
    const { sendDue } = await import('#app/ads/uploads/sending/send_due')
    await planDueLeads(site.id)
    await say(lead, { status: 'junk' })
    await sendDue(site.id)
    assert.lengthOf(manager.batches, 0)
    await planDueLeads(site.id)
    assert.equal((await receiptOf(lead)).state, 'withdrawn')
  })

  test('a value that changes is told with the same id, after Google has the conversion', async ({
    assert,
  }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    await work(site.id)
    await say(lead, { value: 900, status: 'won' })
    await work(site.id)
    assert.lengthOf(manager.batches, 1, 'not before it is processed: that would be a second one')
    later(1)
    await work(site.id)
    await workThrough(site.id)
    assert.equal((await receiptOf(lead)).state, 'restated')
    assert.equal(manager.conversions.size, 1)
    const [{ value, times }] = manager.conversions.values()
    assert.deepEqual({ value, times }, { value: 900, times: 2 })
    const [first, second] = manager.events
    assert.equal(second.eventTimestamp, first.eventTimestamp)
  })

  test('junk is taken back as a whole where Google lets us', async ({ assert }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    await workThrough(site.id)
    assert.equal(manager.conversions.size, 1)
    await say(lead, { status: 'junk' })
    await work(site.id)
    assert.include(await receiptOf(lead), { state: 'retracted', reason: 'junk' })
    assert.equal(manager.conversions.size, 0)

    const { transaction_id: before } = await receiptOf(lead)
    await say(lead, { status: 'qualified' })
    await workThrough(site.id)
    assert.equal((await receiptOf(lead)).state, 'processed')
    assert.notEqual((await receiptOf(lead)).transaction_id, before)
  })

  test('where it does not its value becomes 0, and nobody asks again', async ({ assert }) => {
    manager.isAllowlisted = false
    const target = await makeTarget(site.id)
    const [one, two] = [await clickedLead(site.id), await clickedLead(site.id)]
    await workThrough(site.id)
    await say(one, { status: 'junk' })
    await workThrough(site.id)
    assert.include(await receiptOf(one), { state: 'zeroed' })
    const asked = () => google.requests.filter(({ path }) => path.includes('Adjustments')).length
    assert.equal(asked(), 1)
    await say(two, { status: 'junk' })
    await workThrough(site.id)
    assert.equal((await receiptOf(two)).state, 'zeroed')
    assert.equal(asked(), 1)
    assert.sameMembers(
      [...manager.conversions.values()].map(({ value }) => value),
      [0, 0]
    )
    const [{ may_retract: may }] = await rowsOf(
      'SELECT may_retract FROM upload_targets WHERE id = ?',
      [target]
    )
    assert.isFalse(may)

    await say(two, { status: 'won' })
    await workThrough(site.id)
    assert.equal((await receiptOf(two)).state, 'restated')
  })

  test('one person is one conversion', async ({ assert }) => {
    await makeTarget(site.id)
    const [kept, gone] = [await clickedLead(site.id), await clickedLead(site.id, { status: 'new' })]
    await workThrough(site.id)
    await say(gone, { status: 'qualified' })
    await rowsOf('UPDATE leads SET root_id = ? WHERE id = ?', [kept, gone])
    await workThrough(site.id)
    assert.equal(manager.conversions.size, 1)
    assert.equal((await receiptOf(kept)).state, 'processed')
    assert.isUndefined(await receiptOf(gone))
  })

  test('a lead that is removed is withdrawn, and what was told stays told', async ({ assert }) => {
    await makeTarget(site.id)
    const told = await clickedLead(site.id)
    await work(site.id)
    later(1)
    await work(site.id)
    const held = await clickedLead(site.id)
    await rowsOf('UPDATE upload_targets SET review_hours = 48 WHERE site_id = ?', [site.id])
    await work(site.id)
    await rowsOf('DELETE FROM leads WHERE site_id = ?', [site.id])
    await work(site.id)
    assert.include(await receiptOf(held), { state: 'withdrawn', reason: 'lead_gone' })
    assert.equal((await receiptOf(told)).state, 'retracted')
  })

  test('a lost lead was a qualified one, and no won one', async ({ assert }) => {
    await makeTarget(site.id)
    await makeTarget(site.id, {
      gate: 'won',
      name: 'Won',
      settings: JSON.stringify({ action: '2' }),
    })
    const lead = await clickedLead(site.id, { status: 'won' })
    await workThrough(site.id)
    assert.equal(manager.conversions.size, 2)
    await say(lead, { status: 'lost' })
    await workThrough(site.id)
    const states = await rowsOf('SELECT state FROM upload_receipts WHERE site_id = ?', [site.id])
    assert.sameMembers(
      states.map(({ state }) => state),
      ['processed', 'retracted']
    )
  })
})
