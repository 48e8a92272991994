import { test } from '@japa/runner'
import { storeLead, storeMerge } from '#tests/support/leads'
import { rowsOf } from '#tests/support/sites'
import { GoogleAds } from '#tests/support/google_ads_server'
import { aVisit, store } from '#tests/support/traffic'
import { linkedSite } from '#tests/functional/ads/linked'
import { named } from '#tests/functional/ads/paid'
import { change, receipt, target } from '#tests/functional/ads/receipts'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'

type Linked = Awaited<ReturnType<typeof linkedSite>>

test.group('The ledger of uploads', (group) => {
  let google: GoogleAds
  let linked: Linked
  let targetId: string

  group.each.setup(async () => {
    google = await GoogleAds.start(() => {})
    linked = await linkedSite(google, '1')
    targetId = await target(linked)
    return () => google.stop()
  })

  const look = async (query = '') =>
    (await linked.visitor.visit(`${linked.page}/uploads${query}`)).page.props.uploads
  const idsOf = ({ receipts }: any) => receipts.map(({ id }: any) => id)

  test('says what became of each lead, why, and what to do', async ({ assert }) => {
    const lead = await storeLead(linked.site.id, { name: 'Ada', status: 'qualified' })
    const visit = aVisit(linked.site.id, undefined, {
      landing: { clickIds: { gclid: 'abc' }, utm: {}, adParams: { gad_campaignid: '7' } },
    })
    await store(visit)
    await named(linked, 7, 'Roofs')
    const id = await receipt(linked, targetId, {
      lead_id: lead,
      state: 'failed',
      reason: 'other_account',
      detail: 'OPERATING_ACCOUNT_MISMATCH',
      click_kind: 'gclid',
      click_id: 'abc',
      value: 120.5,
      currency: 'EUR',
      session_id: visit.session.id,
      session_month: visit.session.month,
    })
    const { receipts, counts, targets, mayChange } = await look()

    assert.deepEqual(counts, { failed: 1 })
    assert.isTrue(mayChange)
    assert.include(targets[0], { gate: 'qualified', state: 'active', actionId: '901' })
    const [shown] = receipts
    assert.include(shown, {
      id,
      state: 'failed',
      clickKind: 'gclid',
      value: 120.5,
      campaign: 'Roofs',
      detail: 'OPERATING_ACCOUNT_MISMATCH',
    })
    assert.deepInclude(shown.lead, { id: lead, name: 'Ada', isGone: false })
    assert.match(shown.why.words, /another account/)
    assert.match(shown.why.help, /common manager/)
  })

  test('counts by state, whatever is looked at, and filters', async ({ assert }) => {
    const other = await target(linked, { name: 'Won', gate: 'won' })
    const [failed] = [
      await receipt(linked, targetId, { state: 'failed', reason: 'not_understood' }),
      await receipt(linked, targetId),
      await receipt(linked, other),
    ]
    const now = await receipt(linked, other, { event_at: new Date().toISOString() })

    const page = await look('?state=failed')
    assert.deepEqual(idsOf(page), [failed])
    assert.deepEqual(page.counts, { failed: 1, processed: 3 })
    assert.deepEqual((await look(`?target=${other}`)).counts, { processed: 2 })
    assert.deepEqual(idsOf(await look('?period=today')), [now])
    assert.lengthOf((await look('?state=nonsense&target=x&period=y&before=1')).receipts, 4)
  })

  test('finds by transaction id, and by name and number of the lead; a joined one as what it is part of', async ({
    assert,
  }) => {
    const lead = await storeLead(linked.site.id, { name: 'Ada Löwe', phoneNumber: '+4930123456' })
    const part = await storeLead(linked.site.id, {})
    await storeMerge(linked.site.id, lead, part)
    const transaction = crypto.randomUUID()
    const first = await receipt(linked, targetId, { lead_id: lead, transaction_id: transaction })
    const second = await receipt(linked, targetId, {
      lead_id: part,
      event_at: '2026-03-09T12:00:00Z',
    })
    await receipt(linked, targetId)

    assert.deepEqual(idsOf(await look(`?q=${transaction}`)), [first])
    for (const q of [lead, `&lead=${lead}`]) {
      assert.deepEqual(idsOf(await look(`?q=${q}`)), [first, second])
    }
    assert.deepEqual(idsOf(await look(`?q=${encodeURIComponent('DA Löw')}`)), [first, second])
    assert.deepEqual(idsOf(await look('?q=3456')), [first, second])
    const [, joinedTo] = (await look(`?lead=${lead}`)).receipts
    assert.include(joinedTo.lead, { id: lead, name: 'Ada Löwe' })
  })

  test('goes on by pages, none twice and none left out', async ({ assert }) => {
    await rowsOf(
      `INSERT INTO upload_receipts (site_id, target_id, lead_id, state, consent, source, event_at, due_at)
       SELECT ?, ?, gen_random_uuid(), 'processed', 'granted', 'web', '2026-03-01'::date + (n / 10), now()
         FROM generate_series(1, 120) AS n RETURNING 1`,
      [linked.site.id, targetId]
    )
    const seen = new Set<string>()
    let next: string | null = ''
    let pages = 0
    for (; next !== null; pages++) {
      const page: any = await look(next && `?before=${next}`)
      for (const id of idsOf(page)) seen.add(id)
      next = page.next
    }
    assert.equal(pages, 3)
    assert.equal(seen.size, 120)
  })

  test('shows each step of a receipt, and what was said of its batch', async ({ assert }) => {
    const id = await receipt(linked, targetId, { state: 'held', value: 10, currency: 'EUR' })
    const requestId = crypto.randomUUID()
    await rowsOf(
      `INSERT INTO upload_requests (site_id, id, target_id, operation, state, size, reference, answer)
       VALUES (?, ?, ?, 'upload', 'accepted', 3, 'req-1', 'taken') RETURNING 1`,
      [linked.site.id, requestId, targetId]
    )
    await change(id, { state: 'accepted', request_id: requestId, place: 0 })
    await change(id, { state: 'failed', reason: 'click_unreadable', detail: 'INVALID_GCLID' })

    const { opened } = await look(`?receipt=${id}`)

    assert.deepEqual(
      opened.steps.map(({ state }: any) => state),
      ['failed', 'accepted', 'held']
    )
    const [failed, accepted] = opened.steps
    assert.match(failed.why.words, /cannot read the click id/)
    assert.include(accepted, { reference: 'req-1', size: 3, answer: 'taken' })
    const { status } = await linked.visitor.get(
      `${linked.page}/uploads?receipt=${crypto.randomUUID()}`,
      asProgram
    )
    assert.equal(status, 404)
  })

  test('is exported as it is filtered, and no cell is a formula', async ({ assert }) => {
    await target(linked, { name: '=cmd()' })
    const evil = await target(linked, { name: '=HYPERLINK("x")' })
    await receipt(linked, evil, { state: 'failed', reason: 'not_understood', detail: '+1+1' })
    await receipt(linked, targetId)
    const { body, headers } = await linked.visitor.get(
      `${linked.page}/uploads/export.csv?state=failed`
    )
    const lines = body.trim().split('\r\n')

    assert.match(String(headers['content-disposition']), /uploads\.csv/)
    assert.lengthOf(lines, 2)
    assert.include(lines[1], `"'=HYPERLINK(""x"")"`)
    assert.include(lines[1], `'+1+1`)
  })

  test('what failed is tried again, one or all since a time, and with the same transaction id', async ({
    assert,
  }) => {
    const old = new Date(Date.now() - 5 * 86_400_000).toISOString()
    const failed = { state: 'failed', reason: 'not_understood', request_id: null }
    const one = await receipt(linked, targetId, { ...failed, updated_at: old, attempts: 3 })
    await receipt(linked, targetId, failed)
    await receipt(linked, targetId, { state: 'ineligible', reason: 'no_click' })
    const gone = await target(linked, { state: 'removed' })
    await receipt(linked, gone, failed)
    const [{ transaction_id: transaction }] = await rowsOf(
      'SELECT * FROM upload_receipts WHERE id = ?',
      [one]
    )
    const counted = await linked.visitor.get(`${linked.page}/uploads/failed?hours=24`, asProgram)
    assert.deepEqual(JSON.parse(counted.body), { count: 1 })

    await linked.visitor.submit(`${linked.page}/uploads/resend`, { hours: 24 })
    assert.deepEqual((await look()).counts, { waiting: 1, ineligible: 1, failed: 2 })
    await linked.visitor.submit(`${linked.page}/uploads/receipts/${one}/resend`)

    const [row] = await rowsOf('SELECT * FROM upload_receipts WHERE id = ?', [one])
    assert.include(row, {
      state: 'waiting',
      attempts: 0,
      transaction_id: transaction,
      reason: null,
    })
    const due = await rowsOf('SELECT lead_id FROM upload_due WHERE site_id = ?', [linked.site.id])
    assert.includeMembers(
      due.map(({ lead_id: lead }) => lead),
      [row.lead_id]
    )
    const twice = await linked.visitor.send(
      'POST',
      `${linked.page}/uploads/receipts/${one}/resend`,
      {},
      asProgram
    )
    assert.equal(twice.status, 404)
    assert.deepEqual((await look()).counts, { waiting: 2, ineligible: 1, failed: 1 })
  })

  test('a lead says what was told of it', async ({ assert }) => {
    const lead = await storeLead(linked.site.id, { status: 'qualified' })
    const path = `/sites/${linked.site.id}/leads/${lead}/uploads`
    const ofLead = async () => JSON.parse((await linked.visitor.get(path)).body).receipts
    assert.isEmpty(await ofLead())

    await receipt(linked, targetId, { lead_id: lead, state: 'ineligible', reason: 'no_click' })
    const [told] = await ofLead()
    assert.include(told, { state: 'ineligible', target: 'Qualified lead' })
    assert.match(told.why.words, /did not come by a click/)
  })

  test('viewers look and change nothing, and strangers see nothing', async ({ assert }) => {
    const lead = await storeLead(linked.site.id, { name: 'Ada' })
    const id = await receipt(linked, targetId, {
      lead_id: lead,
      state: 'failed',
      reason: 'too_recent',
    })
    const viewer = await memberOf(linked.workspaceId, 'viewer')
    const analyst = await memberOf(linked.workspaceId, 'analyst')
    const stranger = await owner()
    const page = `${linked.page}/uploads`
    const reads = [page, `${page}/export.csv`, `${page}/failed?hours=24`]
    reads.push(`/sites/${linked.site.id}/leads/${lead}/uploads`)
    for (const path of reads) {
      assert.equal((await viewer.visitor.get(path)).status, 200, path)
      assert.equal((await stranger.visitor.get(path, asProgram)).status, 404, path)
    }
    assert.isFalse((await viewer.visitor.visit(page)).page.props.uploads.mayChange)

    const changes = [
      ['POST', `${page}/resend`, { hours: 24 }],
      ['POST', `${page}/receipts/${id}/resend`, {}],
      ['POST', `${page}/targets/${targetId}/pause`, {}],
      ['POST', `${page}/targets/${targetId}/resume`, {}],
      ['DELETE', `${page}/targets/${targetId}`, {}],
    ] as const
    for (const [method, path, form] of changes) {
      for (const { visitor } of [viewer, analyst]) {
        assert.equal((await visitor.send(method, path, form, asProgram)).status, 403, path)
      }
      assert.equal((await stranger.visitor.send(method, path, form, asProgram)).status, 404, path)
      const theirs = path.replace(linked.site.id, stranger.workspaceId)
      assert.equal((await stranger.visitor.send(method, theirs, form, asProgram)).status, 404)
    }
    const [row] = await rowsOf('SELECT state FROM upload_receipts WHERE id = ?', [id])
    assert.equal(row.state, 'failed')
  })
})
