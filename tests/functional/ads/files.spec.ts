import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { lead } from '#tests/functional/ads/paid'
import { ownerWithSite } from '#tests/functional/ads/linked'
import { asProgram, memberOf, visitorOf, owner } from '#tests/functional/sites/person'
import { fileTarget, newestFile, receiptsOf, waiting } from '#tests/functional/ads/carried'

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString()
const HEAD = `Parameters:TimeZone=+0000\r\nGoogle Click ID,Conversion Name,Conversion Time,Conversion Value,Conversion Currency,Order ID,Ad User Data\r\n`

test.group('Files that people carry to a network', (group) => {
  let site: Awaited<ReturnType<typeof ownerWithSite>>
  let target: string

  group.each.setup(async () => {
    site = await ownerWithSite()
    target = await fileTarget(site.site.id)
  })

  const files = () => `${site.page}/uploads/files`
  const take = (visitor = site.visitor) =>
    visitor.send('POST', `${site.page}/uploads/targets/${target}/files`, {}, asProgram)
  const taken = async () => {
    await take()
    return newestFile(site.visitor, site.page)
  }
  const say = (id: string, word: string, form = {}, visitor = site.visitor) =>
    visitor.send('POST', `${files()}/${id}/${word}`, form, asProgram)
  const download = (id: string, visitor = site.visitor) =>
    visitor.get(`${files()}/${id}`, asProgram)
  const wait = (...rest: Parameters<typeof waiting> extends [any, any, ...infer R] ? R : never) =>
    waiting(site.site.id, target, ...rest)
  const receipts = () => receiptsOf(site.site.id)
  const code = ({ body }: { body: string }) => JSON.parse(body).error.code

  test('have what is waiting, in the words of the network, with the click ids as they were', async ({
    assert,
  }) => {
    const one = await wait({ dueIn: -20 })
    const two = await wait({ dueIn: -10, value: null })
    const { id, size, state, isMine, name } = await taken()

    assert.deepInclude({ size, state, isMine }, { size: 2, state: 'handed', isMine: true })
    const { headers, body } = await download(id)
    const line = ({ eventAt }: typeof one) =>
      `Qualified lead,${eventAt.toISOString().slice(0, 19).replace('T', ' ')}`
    assert.equal(
      body,
      `${HEAD}${one.clickId},${line(one)},120.00,EUR,${one.transactionId},\r\n` +
        `${two.clickId},${line(two)},,,${two.transactionId},\r\n`
    )
    assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
    assert.equal(headers['content-disposition'], `attachment; filename="${name}"`)
    assert.match(name, /^good-leads-\d{4}-\d\d-\d\d-[0-9a-f]{6}\.csv$/)
    const [first, second] = await receipts()
    assert.deepInclude(first, { id: one.id, state: 'sending', request_id: id, place: 0 })
    assert.deepInclude(second, { id: two.id, state: 'sending', request_id: id, place: 1 })
  })

  test('are the same when they are taken again, whatever was changed meanwhile', async ({
    assert,
  }) => {
    await wait()
    const { id } = await taken()
    const { body } = await download(id)
    await wait()
    await rowsOf(
      `UPDATE upload_targets SET settings = '{"conversion":"Other"}' WHERE id = ? RETURNING 1`,
      [target]
    )
    await rowsOf('UPDATE upload_receipts SET value = 7 WHERE request_id = ? RETURNING 1', [id])
    assert.equal((await download(id)).body, body)
  })

  test('leave out what must not be told, and what the network would refuse says so', async ({
    assert,
  }) => {
    const good = await wait()
    const odd = await wait({ click: { kind: 'gclid', id: '=HYPERLINK("https://evil")' } })
    const other = await wait({ click: { kind: 'msclkid', id: 'abc' } })
    const held = await wait({ state: 'held', dueIn: 3600 })
    const denied = await wait({ consent: 'denied' })
    const due = await wait()
    await rowsOf('INSERT INTO upload_due (site_id, lead_id) VALUES (?, ?) RETURNING 1', [
      site.site.id,
      due.leadId,
    ])
    const { id } = await taken()

    const lines = (await download(id)).body.trimEnd().split('\r\n').slice(2)
    assert.lengthOf(lines, 1)
    assert.include(lines[0], good.transactionId)
    const states = new Map((await receipts()).map((row: any) => [row.id, row]))
    assert.include(states.get(odd.id), { state: 'ineligible', reason: 'click_unreadable' })
    assert.include(states.get(other.id), { state: 'ineligible', reason: 'no_click' })
    assert.equal(states.get(held.id).state, 'held')
    for (const { id: left } of [denied, due]) assert.equal(states.get(left).state, 'waiting')
  })

  test('say what the visitor says by now: who has refused since is left out', async ({
    assert,
  }) => {
    const said = async (consent: string) => {
      const leadId = await lead(site, { gclid: 'EAIaIQ-x', status: 'qualified', at: yesterday() })
      await rowsOf(
        `UPDATE events e SET metadata = jsonb_build_object('ad_consent', ?::text) FROM leads l
          WHERE l.id = ? AND e.site_id = l.site_id AND e.session_id = l.session_id RETURNING 1`,
        [consent, leadId]
      )
      return wait({ leadId })
    }
    const refused = await said('denied')
    const agreed = await said('granted')
    const old = await wait()
    await rowsOf(
      `UPDATE upload_receipts SET click_at = click_at - interval '100 days', event_at = event_at - interval '99 days'
        WHERE id = ? RETURNING 1`,
      [old.id]
    )
    await rowsOf('DELETE FROM upload_due WHERE site_id = ? RETURNING 1', [site.site.id])
    const { id } = await taken()

    const [line, ...more] = (await download(id)).body.trimEnd().split('\r\n').slice(2)
    assert.isEmpty(more)
    assert.isTrue(line.endsWith(`${agreed.transactionId},Granted`), line)
    const reasons = new Map((await receipts()).map((row: any) => [row.id, row.reason]))
    assert.equal(reasons.get(refused.id), 'consent_denied')
    assert.equal(reasons.get(old.id), 'event_too_old')
  })

  test('are not made of nothing, also when all of it is refused', async ({ assert }) => {
    assert.equal(code(await take()), 'E_NOTHING_WAITING')
    await wait({ click: { kind: 'gclid', id: '@SUM(A1)' } })
    const answer = await take()
    assert.equal(answer.status, 409)
    assert.equal((await receipts())[0].state, 'ineligible')
    assert.isEmpty(await rowsOf('SELECT 1 FROM upload_requests WHERE target_id = ?', [target]))
    await rowsOf(`UPDATE upload_targets SET state = 'paused' WHERE id = ? RETURNING 1`, [target])
    await wait()
    assert.equal((await take()).status, 404, 'nothing of a paused target is taken')
  })

  test('of two who press at once one has all, and the other is told', async ({ assert }) => {
    const colleague = await memberOf(site.workspaceId, 'admin')
    for (let n = 0; n < 30; n++) await wait()
    const answers = await Promise.all([take(), take(colleague.visitor), take()])

    assert.deepEqual(answers.map(({ status }) => status).sort(), [302, 409, 409])
    const requests = new Set((await receipts()).map((row: any) => row.request_id))
    assert.equal(requests.size, 1)
    assert.sameMembers(
      (await receipts()).map(({ place }: any) => place),
      Array.from({ length: 30 }, (_, n) => n)
    )
  })

  test('that were uploaded count as processed, and are not kept', async ({ assert }) => {
    const { leadId } = await wait()
    const { id } = await taken()
    await say(id, 'uploaded')

    const [receipt] = await receipts()
    assert.include(receipt, { state: 'processed', told_value: '120.00', told_currency: 'EUR' })
    assert.isNotNull(receipt.processed_at)
    assert.include(await newestFile(site.visitor, site.page), { id, state: 'done' })
    assert.equal((await download(id)).status, 404)
    assert.isEmpty(await rowsOf('SELECT 1 FROM upload_file_parts WHERE request_id = ?', [id]))
    const [due] = await rowsOf('SELECT lead_id FROM upload_due WHERE site_id = ?', [site.site.id])
    assert.equal(due.lead_id, leadId, 'what changed on the way is looked at')
    assert.equal(code(await say(id, 'uploaded')), 'E_FILE_SETTLED')
    assert.equal(code(await say(id, 'returned')), 'E_FILE_SETTLED')
  })

  test('of two who say something at once the first is believed', async ({ assert }) => {
    await wait()
    const { id } = await taken()
    const answers = await Promise.all([say(id, 'uploaded'), say(id, 'returned')])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [302, 409])
    const [{ state, request_id: request }] = await receipts()
    assert.isTrue(state === 'processed' ? request === id : state === 'waiting' && request === null)
  })

  test('that were not uploaded wait again, with the same order ids', async ({ assert }) => {
    const { transactionId, leadId } = await wait()
    const first = await taken()
    await say(first.id, 'returned')

    assert.include((await receipts())[0], { state: 'waiting', request_id: null, place: null })
    assert.equal(code(await take()), 'E_NOTHING_WAITING', 'its lead is looked at before')
    await rowsOf('DELETE FROM upload_due WHERE lead_id = ? RETURNING 1', [leadId])
    const second = await taken()
    assert.notEqual(second.id, first.id)
    assert.include((await download(second.id)).body, transactionId)
    const { batches } = (await site.visitor.visit(files())).page.props.files
    assert.deepEqual(
      batches.map((one: any) => [one.id, one.state]),
      [
        [second.id, 'handed'],
        [first.id, 'refused'],
      ]
    )
  })

  test('have rows that failed, named by order id or by line', async ({ assert }) => {
    const rows: Awaited<ReturnType<typeof wait>>[] = []
    for (let n = 0; n < 4; n++) rows.push(await wait({ dueIn: n - 60 }))
    const { id } = await taken()
    const early = await say(id, 'failed', { rows: '3', reason: 'click_not_found' })
    assert.equal(code(early), 'E_FILE_NOT_UPLOADED')
    await say(id, 'uploaded')

    for (const unknown of ['2', '7', 'what', '00000000-0000-4000-8000-000000000000']) {
      const form = { rows: `3 ${unknown}`, reason: 'click_not_found' }
      const answer = await say(id, 'failed', form)
      assert.equal(answer.status, 422)
      assert.include(JSON.parse(answer.body).error.message, unknown)
    }
    assert.isTrue((await receipts()).every(({ state }: any) => state === 'processed'))

    const named = `${rows[0].transactionId.toUpperCase()}\n5`
    await say(id, 'failed', { rows: named, reason: 'click_not_found', detail: 'GCLID unknown' })
    await say(id, 'failed', { rows: '4', reason: 'too_recent' })
    const now = await receipts()
    const by = (index: number) => now.find((row: any) => row.id === rows[index].id)
    for (const index of [0, 2]) {
      assert.include(by(index), {
        state: 'failed',
        reason: 'click_not_found',
        detail: 'GCLID unknown',
        told_value: null,
      })
    }
    assert.include(by(1), { state: 'waiting', reason: 'too_recent', request_id: null })
    assert.isAbove(+by(1).due_at, Date.now() + 5 * 3_600_000)
    assert.equal(by(3).state, 'processed')
    assert.include(await newestFile(site.visitor, site.page), { failed: 2, size: 4 })
    assert.equal((await say(id, 'failed', { rows: '5', reason: 'click_not_found' })).status, 422)
  })

  test('are for those who manage the site; others see that they are there', async ({ assert }) => {
    await wait()
    await wait({ state: 'held', dueIn: 3600 })
    const page = (await site.visitor.visit(files())).page
    assert.equal(page.component, 'ads/files')
    assert.deepInclude(page.props.files.targets[0], { id: target, waiting: 1, held: 1 })
    const { id } = await taken()
    for (const role of ['viewer', 'analyst'] as const) {
      const { visitor } = await memberOf(site.workspaceId, role)
      const seen = (await visitor.visit(files())).page.props.files
      assert.isFalse(seen.mayChange)
      assert.isFalse(seen.batches[0].isMine)
      assert.equal(seen.batches[0].person, site.user.fullName ?? site.user.email)
      const tries = [
        take(visitor),
        download(id, visitor),
        say(id, 'uploaded', {}, visitor),
        say(id, 'returned', {}, visitor),
        say(id, 'failed', { rows: '3', reason: 'click_not_found' }, visitor),
      ]
      for (const { status } of await Promise.all(tries)) assert.equal(status, 403, role)
    }
    const stranger = await visitorOf((await owner()).user)
    for (const { status } of [
      await stranger.get(files(), asProgram),
      await take(stranger),
      await download(id, stranger),
      await say(id, 'uploaded', {}, stranger),
    ]) {
      assert.equal(status, 404)
    }
    assert.equal((await receipts()).filter(({ state }: any) => state === 'sending').length, 1)
  })

  test('of another site are not there', async ({ assert }) => {
    await wait()
    const { id } = await taken()
    const other = await ownerWithSite()
    const at = `${other.page}/uploads/files/${id}`
    assert.equal((await other.visitor.get(at, asProgram)).status, 404)
    assert.equal((await other.visitor.send('POST', `${at}/uploaded`, {}, asProgram)).status, 404)
    assert.equal((await receipts())[0].state, 'sending')
    for (const odd of ['x', 'new', '00000000-0000-0000-0000-000000000000']) {
      assert.equal((await download(odd)).status, 404)
    }
  })
})
