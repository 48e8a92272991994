import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { setTimeout as sleep } from 'node:timers/promises'
import { clock } from '#app/shared/clock'
import { rowsOf } from '#tests/support/sites'
import { REASONS } from '#app/ads/uploads/reasons'
import { sendDue } from '#app/ads/uploads/sending/send_due'
import { faults, GoogleAds } from '#tests/support/google_ads_server'
import { freeOrphans } from '#app/ads/uploads/sending/queries/requests'
import { CLAIM, claimBatch, claimOf } from '#app/ads/uploads/sending/queries/claim_batch'
import { planDueLeads } from '#app/ads/uploads/planning/plan_due_leads'
import { DataManager, INGEST, STATUS } from '#tests/support/google_data_manager'
import {
  clickedLead,
  connectedSite,
  later,
  makeTarget,
  receiptOf,
  say,
  work,
  workThrough,
} from '#tests/support/uploads'

const CUSTOMER = '1234567890'

test.group('Uploads that do not go well', (group) => {
  let google: GoogleAds
  let manager: DataManager
  let site: Awaited<ReturnType<typeof connectedSite>>

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

  const targetOf = async () =>
    (await rowsOf('SELECT * FROM upload_targets WHERE site_id = ?', [site.id]))[0]

  const FAULTS = {
    'a page instead of JSON': faults.page,
    'a gateway that is broken': faults.html,
    'a truncated answer': faults.text('{"requestId": "req'),
    'a connection that breaks': faults.reset,
    'too many requests': faults.status(429, {}, { 'retry-after': '120' }),
    'trouble at Google': faults.status(503, {}),
  }
  for (const [what, fault] of Object.entries(FAULTS)) {
    test(`${what}: the same again, later`, async ({ assert }) => {
      await makeTarget(site.id)
      const lead = await clickedLead(site.id)
      google.fault(INGEST, fault)
      await work(site.id)
      const receipt = await receiptOf(lead)
      assert.include(receipt, { state: 'waiting', reason: 'network_trouble', attempts: 1 })
      await work(site.id)
      assert.equal(google.count(INGEST), 1, 'the network is left alone for a while')
      later(1)
      await workThrough(site.id)
      assert.equal((await receiptOf(lead)).state, 'processed')
      assert.equal((await receiptOf(lead)).transaction_id, receipt.transaction_id)
      assert.equal(manager.conversions.size, 1)
    })
  }

  test('Retry-After is obeyed, within limits', async ({ assert }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    google.fault(INGEST, faults.status(429, {}, { 'retry-after': '900' }))
    await work(site.id)
    const wait = (await receiptOf(lead)).due_at.getTime() - clock.now().getTime()
    assert.isAtLeast(wait, 900_000)
    assert.isAtMost(wait, 900_000 * 1.25)
    later(0.4)
    google.fault(INGEST, faults.status(429, {}, { 'retry-after': '999999' }))
    await work(site.id)
    assert.isAtMost(
      (await receiptOf(lead)).due_at.getTime() - clock.now().getTime(),
      7.5 * 3_600_000
    )
  })

  test('an answer that is lost after Google took it makes no second conversion', async ({
    assert,
  }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    google.fault(INGEST, (response, request) => {
      const { events } = JSON.parse(google.requests.at(-1)!.body)
      manager.conversions.set(events[0].transactionId, { value: 120, times: 1, event: events[0] })
      response.destroy()
      request.destroy()
    })
    await work(site.id)
    later(1)
    await workThrough(site.id)
    assert.equal(manager.conversions.size, 1)
    assert.equal((await receiptOf(lead)).state, 'processed')
  })

  for (const isMute of [false, true]) {
    test(`bad ones are isolated, ${isMute ? 'also when nobody says which' : 'as Google names them'}`, async ({
      assert,
    }) => {
      manager.isMute = isMute
      await makeTarget(site.id)
      const leads = []
      for (let i = 0; i < 9; i++) leads.push(await clickedLead(site.id, { gclid: `click-${i}` }))
      manager.refused = new Set(['click-2', 'click-7'])
      await workThrough(site.id)
      const states = await Promise.all(leads.map(async (lead) => (await receiptOf(lead)).state))
      assert.deepEqual(
        states,
        leads.map((_, i) => (i === 2 || i === 7 ? 'failed' : 'processed'))
      )
      assert.equal((await receiptOf(leads[2])).reason, 'click_unreadable')
      assert.equal(manager.conversions.size, 7)
      assert.isTrue([...manager.conversions.values()].every(({ times }) => times === 1))
    })
  }

  const CODES: Record<string, string> = {
    PROCESSING_ERROR_REASON_CLICK_NOT_FOUND: 'click_not_found',
    EVENT_NOT_FOUND: 'click_not_found',
    PROCESSING_ERROR_REASON_EVENT_TOO_OLD: 'click_too_old',
    EXPIRED_EVENT: 'click_too_old',
    CONVERSION_PRECEDES_EVENT: 'before_click',
    UNPARSEABLE_GCLID: 'click_unreadable',
    PROCESSING_ERROR_REASON_INVALID_GCLID: 'click_unreadable',
    INVALID_CUSTOMER_FOR_CLICK: 'other_account',
    PROCESSING_ERROR_OPERATING_ACCOUNT_MISMATCH_FOR_AD_IDENTIFIER: 'other_account',
    PROCESSING_ERROR_REASON_DENIED_CONSENT: 'consent_denied',
    SOMETHING_NEW: 'not_understood',
  }
  for (const [code, reason] of Object.entries(CODES)) {
    test(`${code} is ${reason}`, async ({ assert }) => {
      await makeTarget(site.id)
      const [bad, good] = [await clickedLead(site.id, { gclid: 'bad' }), await clickedLead(site.id)]
      manager.reasons.set('bad', code)
      manager.indices = code.length % 2 ? 'strings' : 'numbers'
      await workThrough(site.id)
      assert.include(await receiptOf(bad), { state: 'failed', reason, detail: code })
      assert.equal((await receiptOf(good)).state, 'processed')
      assert.isNotEmpty(REASONS[reason as keyof typeof REASONS].words)
      assert.equal((await targetOf()).state, 'active')
    })
  }

  for (const code of ['ORDER_ID_ALREADY_IN_USE', 'CLICK_CONVERSION_ALREADY_EXISTS']) {
    test(`${code} is what was wanted`, async ({ assert }) => {
      await makeTarget(site.id)
      const lead = await clickedLead(site.id, { gclid: 'twice' })
      manager.reasons.set('twice', code)
      await workThrough(site.id)
      assert.equal((await receiptOf(lead)).state, 'processed')
    })
  }

  for (const [code, reason] of [
    ['NO_CONVERSION_ACTION_FOUND', 'action_gone'],
    ['INVALID_CONVERSION_ACTION_TYPE', 'action_unfit'],
    [
      'PROCESSING_ERROR_REASON_DESTINATION_ACCOUNT_ENHANCED_CONVERSIONS_TERMS_NOT_SIGNED',
      'terms_not_signed',
    ],
  ]) {
    test(`${code} pauses the target, and nothing is lost`, async ({ assert }) => {
      await makeTarget(site.id)
      const lead = await clickedLead(site.id, { gclid: 'bad' })
      manager.reasons.set('bad', code)
      await workThrough(site.id)
      assert.include(await targetOf(), { state: 'paused', paused_because: reason })
      assert.include(await receiptOf(lead), { state: 'waiting', reason })
      later(5)
      await work(site.id)
      assert.equal(google.count(INGEST), 1)

      manager.reasons.clear()
      await rowsOf(
        `UPDATE upload_targets SET state = 'active', paused_because = NULL WHERE site_id = ?`,
        [site.id]
      )
      await workThrough(site.id)
      assert.equal((await receiptOf(lead)).state, 'processed')
    })
  }

  test('too recent: six hours later, three times at most', async ({ assert }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id, { gclid: 'young' })
    manager.reasons.set('young', 'TOO_RECENT_CONVERSION_ACTION')
    await workThrough(site.id)
    for (let i = 1; i <= 3; i++) {
      assert.include(await receiptOf(lead), {
        state: 'waiting',
        reason: 'too_recent',
        deferrals: i,
      })
      later(5.9)
      await work(site.id)
      assert.equal(google.count(INGEST), i)
      later(0.2)
      await workThrough(site.id)
    }
    assert.include(await receiptOf(lead), { state: 'failed', reason: 'too_recent' })
  })

  test('asked after 30 minutes, then less and less; given up after three days', async ({
    assert,
  }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    manager.pending = 1000
    await work(site.id)
    later(0.6)
    await work(site.id)
    assert.equal(google.count(STATUS), 1)
    later(0.4)
    await work(site.id)
    assert.equal(google.count(STATUS), 1, 'not again after 24 minutes')
    later(0.7)
    await work(site.id)
    assert.equal(google.count(STATUS), 2)
    for (let hours = 0; hours < 80; hours += 7) {
      later(7)
      await work(site.id)
    }
    assert.include(await receiptOf(lead), { state: 'failed', reason: 'no_answer' })
    assert.isBelow(google.count(STATUS), 16)
  })

  test('a request that Google has forgotten is sent again', async ({ assert }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    await work(site.id)
    manager.batches = []
    later(1)
    await work(site.id)
    assert.equal((await receiptOf(lead)).state, 'waiting')
    await workThrough(site.id)
    later(1)
    await workThrough(site.id)
    assert.equal((await receiptOf(lead)).state, 'processed')
    assert.equal(manager.conversions.size, 1)
  })

  test('some failed, and nobody said which', async ({ assert }) => {
    await makeTarget(site.id)
    const leads = [await clickedLead(site.id, { gclid: 'bad' }), await clickedLead(site.id)]
    manager.reasons.set('bad', 'CLICK_NOT_FOUND')
    manager.indices = 'none'
    await workThrough(site.id)
    for (const lead of leads) {
      assert.include(await receiptOf(lead), { state: 'processed', reason: 'some_failed' })
    }
  })

  test('a permission that was taken back pauses the connection, and uploads wait for it', async ({
    assert,
  }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    google.takeBack()
    await work(site.id)
    const [{ state }] = await rowsOf('SELECT state FROM user_credentials WHERE id = ?', [
      site.connectionId,
    ])
    assert.equal(state, 'needs_attention')
    assert.equal((await receiptOf(lead)).state, 'waiting')
    const asked = google.requests.length
    later(3)
    await work(site.id)
    assert.equal(google.requests.length, asked)
    assert.equal((await targetOf()).state, 'active')
  })

  test('a token that ended early is renewed, once', async ({ assert }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    google.endAccess()
    await work(site.id)
    assert.equal((await receiptOf(lead)).state, 'accepted')
    assert.equal(google.count(INGEST), 2)
  })

  test('without the permission for conversions nothing is even tried', async ({ assert }) => {
    await makeTarget(site.id)
    await clickedLead(site.id)
    await rowsOf(`UPDATE user_credentials SET scopes = '{openid}' WHERE id = ?`, [
      site.connectionId,
    ])
    await work(site.id)
    assert.include(await targetOf(), { state: 'paused', paused_because: 'no_permission' })
    assert.equal(google.count(INGEST), 0)
  })

  test('another account than the action is in', async ({ assert }) => {
    await makeTarget(site.id, { account: '555' })
    await clickedLead(site.id)
    await work(site.id)
    assert.include(await targetOf(), { state: 'paused', paused_because: 'account_changed' })
    assert.equal(google.count(INGEST), 0)
  })

  test('two workers at once send each once', async ({ assert }) => {
    await makeTarget(site.id)
    for (let i = 0; i < 40; i++) await clickedLead(site.id, { gclid: `click-${i}` })
    await planDueLeads(site.id)
    const { promise, resolve } = Promise.withResolvers<void>()
    google.gate = promise
    const workers = Promise.all(Array.from({ length: 4 }, () => sendDue(site.id)))
    setTimeout(resolve, 100)
    await workers
    assert.equal(manager.conversions.size, 40)
    assert.isTrue([...manager.conversions.values()].every(({ times }) => times === 1))
  })

  test('what one worker has in its hands the other steps over, and does not wait for', async ({
    assert,
  }) => {
    const id = await makeTarget(site.id)
    for (let i = 0; i < 6; i++) await clickedLead(site.id, { gclid: `click-${i}` })
    await planDueLeads(site.id)
    const first = await db.connection('service').transaction()
    const target = { siteId: site.id, id, identifiers: 'never' as const }
    const { rows } = await first.rawQuery<{ rows: { id: string }[] }>(
      CLAIM,
      claimOf(target, 'upload', 4, clock.now(), 'sending')
    )
    const second = claimBatch(target, 'upload', 10, clock.now())
    const went = await Promise.race([second.then(() => 'on'), sleep(1_000, 'nowhere')])
    await first.commit()
    assert.equal(went, 'on')
    const { receipts } = await second
    assert.lengthOf(rows, 4)
    assert.lengthOf(receipts, 2)
    const claimed = [...rows, ...receipts].map((receipt) => receipt.id)
    assert.lengthOf(new Set(claimed), 6, 'nothing is in the hands of both')
  })

  test('a worker that dies with a batch in its hands: it goes again, with the same ids', async ({
    assert,
  }) => {
    const id = await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    await planDueLeads(site.id)
    const claim = await claimBatch(
      { siteId: site.id, id, identifiers: 'never' },
      'upload',
      10,
      clock.now()
    )
    assert.lengthOf(claim.receipts, 1)
    await sendDue(site.id)
    assert.equal(google.count(INGEST), 0, 'it is in its hands as long as the lease holds')
    assert.equal(await freeOrphans(), 0)
    await rowsOf(
      `UPDATE upload_requests SET leased_until = now() - interval '1 second' WHERE id = ?`,
      [claim.requestId]
    )
    assert.equal(await freeOrphans(), 1)
    await workThrough(site.id)
    assert.equal((await receiptOf(lead)).state, 'processed')
    assert.equal(manager.events[0].transactionId, claim.receipts[0].transactionId)
  })

  test('a worker that comes back to life changes nothing that is no longer its', async ({
    assert,
  }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    await planDueLeads(site.id)
    const { promise, resolve } = Promise.withResolvers<void>()
    google.gate = promise
    const slow = sendDue(site.id)
    while (google.count(INGEST) === 0) await new Promise((next) => setTimeout(next, 5))
    await rowsOf(
      `UPDATE upload_requests SET leased_until = now() - interval '1 second' WHERE site_id = ?`,
      [site.id]
    )
    await freeOrphans()
    await say(lead, { status: 'junk' })
    await planDueLeads(site.id)
    resolve()
    await slow
    assert.include(await receiptOf(lead), { operation: 'retract', state: 'waiting' })
    assert.equal(manager.conversions.size, 1, 'it had arrived')
    await work(site.id)
    assert.equal((await receiptOf(lead)).state, 'retracted')
    assert.equal(manager.conversions.size, 0)
  })

  test('what may have arrived is taken back, though it never did', async ({ assert }) => {
    await makeTarget(site.id)
    const unknown = await clickedLead(site.id)
    google.fault(INGEST, faults.reset)
    await work(site.id)
    await say(unknown, { status: 'junk' })
    await work(site.id)
    later(1)
    await work(site.id)
    assert.equal((await receiptOf(unknown)).state, 'retracted')
  })

  test('what Google surely did not take is only withdrawn', async ({ assert }) => {
    await makeTarget(site.id)
    const lead = await clickedLead(site.id)
    google.fault(INGEST, faults.status(429, {}))
    await work(site.id)
    await say(lead, { status: 'junk' })
    await work(site.id)
    assert.equal((await receiptOf(lead)).state, 'withdrawn')
  })
})
