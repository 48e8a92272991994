import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { rowsOf } from '#tests/support/sites'
import { eraseVisitor } from '#app/privacy/queries/erase_visitor'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { queueUploads } from '#app/ads/uploads/queue_uploads'
import { GoogleAds } from '#tests/support/google_ads_server'
import { DataManager, INGEST } from '#tests/support/google_data_manager'
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
const EMAIL = '973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b'
/** Of +4930123456, by `printf +4930123456 | sha256sum`. */
const PHONE_HASH = 'a909469fabf3f43d0b7b6c42a85a6e7e8ceb36c7a2f0f1b9c15b80dc16384cb7'

test.group('What may be told to a network', (group) => {
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

  const UNFIT = [
    { why: 'no_click', given: { gclid: null } },
    { why: 'no_click', given: { clickIds: { msclkid: 'x' } } },
    { why: 'click_too_old', given: { clickedHoursAgo: 91 * 24 } },
    { why: 'before_click', given: { clickedHoursAgo: -1 } },
    { why: 'consent_denied', given: { consent: 'denied' as const } },
    { why: 'consent_unknown', given: { consent: null } },
  ]
  for (const { why, given } of UNFIT) {
    test(`${why}, with ${JSON.stringify(given)}: not sent, and it says so`, async ({ assert }) => {
      await makeTarget(site.id, { identifiers: 'with_click' })
      const lead = await clickedLead(site.id, given)
      await workThrough(site.id)
      assert.include(await receiptOf(lead), { state: 'ineligible', reason: why })
      assert.equal(google.count(INGEST), 0)
    })
  }

  test('not far enough, or before the beginning: there is no receipt', async ({ assert }) => {
    await makeTarget(site.id, { since: clock.now() })
    const early = await clickedLead(site.id, { at: new Date(clock.now().getTime() - 60_000) })
    const contacted = await clickedLead(site.id, { status: 'contacted' })
    await workThrough(site.id)
    assert.isUndefined(await receiptOf(early))
    assert.isUndefined(await receiptOf(contacted))
  })

  test('unknown consent is sent where the site says so, without saying yes, and without the person', async ({
    assert,
  }) => {
    await makeTarget(site.id, { unknown_consent: 'send', identifiers: 'with_click' })
    await clickedLead(site.id, { consent: null, phoneNumber: '+4930123456' })
    await work(site.id)
    const [event] = manager.events
    assert.notProperty(event, 'consent')
    assert.notProperty(event, 'userData')
  })

  test('a visitor who says no while it is held is heard', async ({ assert }) => {
    await makeTarget(site.id, { review_hours: 24 })
    const lead = await clickedLead(site.id)
    await work(site.id)
    await rowsOf(`UPDATE events SET metadata = '{"ad_consent": "denied"}' WHERE site_id = ?`, [
      site.id,
    ])
    later(25)
    await work(site.id)
    assert.equal(google.count(INGEST), 0)
    assert.include(await receiptOf(lead), { state: 'ineligible', reason: 'consent_denied' })
  })

  test('numbers and addresses leave hashed, only with consent, and only if the site wants it', async ({
    assert,
  }) => {
    const target = await makeTarget(site.id, { identifiers: 'with_click' })
    await clickedLead(site.id, { phoneNumber: '+4930123456', emailSha256: EMAIL })
    await clickedLead(site.id, { gclid: 'no-person' })
    await work(site.id)
    const one = manager.events.find(({ userData }) => userData)!
    const other = manager.events.find((event) => event !== one)!
    assert.deepEqual(one.userData, {
      userIdentifiers: [{ phoneNumber: PHONE_HASH }, { emailAddress: EMAIL }],
    })
    assert.notProperty(other, 'userData')
    assert.equal(manager.batches[0].body.encoding, 'HEX')
    assert.notInclude(google.requests.map(({ body }) => body).join(), '30123456')

    await rowsOf(`UPDATE upload_targets SET identifiers = 'never' WHERE id = ?`, [target])
    await clickedLead(site.id, { gclid: 'later', phoneNumber: '+4930123457' })
    await work(site.id)
    assert.notProperty(manager.events.at(-1)!, 'userData')
  })

  test('an erased visitor is not told of, and their click is forgotten', async ({ assert }) => {
    await makeTarget(site.id, { review_hours: 24 })
    const lead = await clickedLead(site.id)
    await work(site.id)
    const [{ fingerprint }] = await rowsOf('SELECT fingerprint FROM sessions WHERE site_id = ?', [
      site.id,
    ])
    await eraseVisitor(site.id, fingerprint)
    later(25)
    await work(site.id)
    assert.include(await receiptOf(lead), { state: 'ineligible', click_id: null, session_id: null })
    assert.equal(google.count(INGEST), 0)
  })

  test('with identifiers alone, a call is told as one', async ({ assert }) => {
    await makeTarget(site.id, { identifiers: 'without_click' })
    await clickedLead(site.id, { gclid: null, phoneNumber: '+4930123456', openedBy: 'call' })
    await work(site.id)
    const [event] = manager.events
    assert.equal(event.eventSource, 'PHONE')
    assert.notProperty(event, 'adIdentifiers')
  })

  test('gclid before wbraid before gbraid, one of them', async ({ assert }) => {
    await makeTarget(site.id)
    await clickedLead(site.id, { clickIds: { gbraid: 'g', wbraid: 'w' } })
    await work(site.id)
    assert.deepEqual(manager.events[0].adIdentifiers, { wbraid: 'w' })
  })

  test('the work begins by itself where there is some, and is told to who listens', async ({
    assert,
  }) => {
    await makeTarget(site.id)
    await rowsOf(
      `INSERT INTO destinations (workspace_id, site_id, plugin, name, events)
       VALUES (?, ?, 'webhook', 'x', '{ads.conversion_uploaded,ads.conversion_failed}')`,
      [site.workspaceId, site.id]
    )
    clock.freeze(null)
    const lead = await clickedLead(site.id)
    const bad = await clickedLead(site.id, { gclid: 'bad' })
    manager.reasons.set('bad', 'CLICK_NOT_FOUND')
    assert.isAtLeast(await queueUploads(), 1)
    await runDueJobs()
    assert.equal((await receiptOf(lead)).state, 'accepted')
    clock.freeze(new Date(Date.now() + 3_600_000))
    await work(site.id)
    const messages = await rowsOf(
      'SELECT type, body FROM messages WHERE site_id = ? ORDER BY type',
      [site.id]
    )
    assert.deepEqual(
      messages.map(({ type }) => type),
      ['ads.conversion_failed', 'ads.conversion_uploaded']
    )
    assert.equal(JSON.parse(messages[0].body).data.reason, 'click_not_found')
    await say(bad, { value: 5 })
    await work(site.id)
    assert.equal((await receiptOf(bad)).state, 'failed', 'it is not tried again for nothing')
  })
})
