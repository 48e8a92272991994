import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { workspaceToken } from '#tests/support/api'
import { leadRow, storeLead } from '#tests/support/leads'
import { memberOf, owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { LEAD_STATUSES } from '#app/leads/desk/lead_status'
import { deskOf } from './desk.js'
import type { Role } from '#app/shared/tenant_db'

type Signed = Awaited<ReturnType<typeof owner>>

test.group('Working with leads', (group) => {
  let ours: Signed
  let site: TestSite
  let desk: ReturnType<typeof deskOf>
  let id: string

  group.setup(async () => {
    ours = await owner()
    site = await makeSite({ workspaceId: ours.workspaceId, country: 'DE' })
    desk = deskOf(ours.visitor, site.id)
  })
  group.each.setup(async () => void (id = await storeLead(site.id, { phoneNumber: undefined })))

  const colleague = async (role: Role) => {
    const member = await memberOf(ours.workspaceId, role)
    return { ...member, desk: deskOf(member.visitor, site.id) }
  }

  test('every status, with its log and its version', async ({ assert }) => {
    let version = 1
    for (const status of [...LEAD_STATUSES.slice(1), 'new']) {
      const { status: code, body } = await desk.status(id, status, version++)
      assert.equal(code, 200, status)
      assert.include(body.lead, { id, status, version })
    }
    assert.isNull((await leadRow(id)).status_at)
    const { actions } = await desk.details(id)
    assert.deepEqual(
      actions.map(({ before, after, person }: any) => [before.status, after.status, person]),
      ['new', 'junk', 'lost', 'won', 'qualified', 'contacted', 'new']
        .slice(0, -1)
        .map((after, i, all) => [all[i + 1] ?? 'new', after, 'Test Person'])
    )
  })

  test('won asks what it is worth, and in what; other currencies are kept apart', async ({
    assert,
  }) => {
    const won = await desk.status(id, 'won', 1, { value: 1200.5, currency: 'USD' })
    assert.include(won.body.lead, { status: 'won', value: 1200.5, currency: 'USD' })
    const none = await desk.send('PUT', `/${id}/value`, { worth: null, version: 2 })
    assert.include(none.body.lead, { value: null, currency: null, status: 'won' })
    for (const worth of [
      { value: -1, currency: 'EUR' },
      { value: 1, currency: 'XXX' },
      { value: 1.234, currency: 'EUR' },
      { value: 1e15, currency: 'EUR' },
      { value: 'many', currency: 'EUR' },
      { value: '0x10', currency: 'EUR' },
      { value: [], currency: 'EUR' },
      { value: true, currency: 'EUR' },
      { value: 1e308, currency: 'EUR' },
      { value: 1 },
    ]) {
      const { status } = await desk.send('PUT', `/${id}/value`, { worth, version: 3 })
      assert.equal(status, 422, JSON.stringify(worth))
    }
  })

  test('what it is already changes nothing', async ({ assert }) => {
    const { status, body } = await desk.status(id, 'new', 1)
    assert.equal(status, 200)
    assert.equal(body.lead.version, 1)
    assert.isEmpty(await rowsOf('SELECT 1 FROM lead_actions WHERE lead_id = ?', [id]))
  })

  test('two at once: one gets a 409 with the lead as it is now', async ({ assert }) => {
    const other = await colleague('analyst')
    const answers = await Promise.all([
      desk.status(id, 'qualified', 1),
      other.desk.status(id, 'junk', 1),
    ])
    assert.sameMembers(
      answers.map(({ status }) => status),
      [200, 409]
    )
    const won = answers.find(({ status }) => status === 200)!.body.lead
    const lost = answers.find(({ status }) => status === 409)!.body
    assert.equal(lost.error.code, 'E_STALE_LEAD')
    assert.isString(lost.error.help)
    assert.deepEqual(lost.lead, won)
    assert.lengthOf(await rowsOf('SELECT 1 FROM lead_actions WHERE lead_id = ?', [id]), 1)
  })

  test('undo goes back step by step, each step only what it changed', async ({ assert }) => {
    const { user } = await colleague('analyst')
    await desk.status(id, 'qualified', 1)
    await desk.send('PUT', `/${id}/assignee`, { assignee: user.id, version: 2 })
    await desk.send('PUT', `/${id}/name`, { name: 'Ada', version: 3 })
    await desk.status(id, 'won', 4, { value: 10, currency: 'EUR' })
    const steps = []
    for (let version = 5; version < 9; version++) {
      const { body } = await desk.undo(id, version)
      steps.push([body.lead.status, body.lead.value, body.lead.name, body.lead.assigneeId])
    }
    assert.deepEqual(steps, [
      ['qualified', null, 'Ada', user.id],
      ['qualified', null, null, user.id],
      ['qualified', null, null, null],
      ['new', null, null, null],
    ])
    const { status, body } = await desk.undo(id, 9)
    assert.equal(status, 422)
    assert.equal(body.error.code, 'E_NOTHING_TO_UNDO')
  })

  test('an analyst closes leads, but only managers open them again', async ({ assert }) => {
    const analyst = await colleague('analyst')
    const admin = await colleague('admin')
    for (const [closed, version] of [
      ['won', 1],
      ['lost', 3],
    ] as const) {
      assert.equal((await analyst.desk.status(id, closed, version)).status, 200)
      const refused = await analyst.desk.status(id, 'new', version + 1)
      assert.equal(refused.status, 403)
      assert.equal(refused.body.error.code, 'E_FORBIDDEN')
      assert.equal((await admin.desk.status(id, 'qualified', version + 1)).status, 200)
    }
  })

  test('a slip of the finger is taken back by who made it, for ten minutes', async ({
    assert,
    cleanup,
  }) => {
    cleanup(() => clock.freeze(null))
    const analyst = await colleague('analyst')
    const other = await colleague('analyst')
    await analyst.desk.status(id, 'won', 1)
    assert.equal((await other.desk.undo(id, 2)).status, 403)
    clock.freeze(new Date(Date.now() + 11 * 60_000))
    assert.equal((await analyst.desk.undo(id, 2)).status, 403)
    clock.freeze(null)
    const { status, body } = await analyst.desk.undo(id, 2)
    assert.equal(status, 200)
    assert.equal(body.lead.status, 'new')
  })

  test('leads are given to members, and to nobody else', async ({ assert }) => {
    const stranger = await owner()
    const give = (assignee: unknown, version: number) =>
      desk.send('PUT', `/${id}/assignee`, { assignee, version })
    const member = await colleague('viewer')
    assert.equal((await give(member.user.id, 1)).body.lead.assigneeId, member.user.id)
    const refused = await give(stranger.user.id, 2)
    assert.equal(refused.status, 422)
    assert.equal(refused.body.error.code, 'E_UNKNOWN_MEMBER')
    assert.equal((await give('nonsense', 2)).status, 422)
    assert.isNull((await give(null, 2)).body.lead.assigneeId)
  })

  test('programs are members, but get no lead', async ({ assert }) => {
    await workspaceToken(ours.user, ours.workspaceId)
    const [program] = await rowsOf(
      `SELECT u.id FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.workspace_id = ? AND u.kind = 'token'`,
      [ours.workspaceId]
    )
    const { colleagues } = await desk.page()
    assert.notInclude(
      colleagues.map((one: { id: string }) => one.id),
      program.id
    )
    assert.include(
      colleagues.map((one: { id: string }) => one.id),
      ours.user.id
    )
    const { status, body } = await desk.send('PUT', `/${id}/assignee`, {
      assignee: program.id,
      version: 1,
    })
    assert.equal(status, 422)
    assert.equal(body.error.code, 'E_UNKNOWN_MEMBER')
  })

  test('viewers look, and change nothing', async ({ assert }) => {
    const viewer = await colleague('viewer')
    assert.equal((await viewer.desk.details(id)).lead.id, id)
    const other = { id: await storeLead(site.id), version: 1 }
    for (const { status, body } of [
      await viewer.desk.status(id, 'junk', 1),
      await viewer.desk.undo(id, 1),
      await viewer.desk.merge(id, 1, other),
      await viewer.desk.split(id, 1, other.id),
      await viewer.desk.note(id, 'x'),
      await viewer.desk.send('PUT', `/${id}/name`, { name: 'x', version: 1 }),
      await viewer.desk.send('PUT', `/${id}/value`, { worth: null, version: 1 }),
      await viewer.desk.send('PUT', `/${id}/assignee`, { assignee: null, version: 1 }),
      await viewer.desk.send('PUT', '/several', { leads: [other], status: 'junk' }),
      await viewer.desk.send('POST', '/several/undo', { leads: [other] }),
      await viewer.desk.send('POST', '', { name: 'x' }),
    ]) {
      assert.equal(status, 403)
      assert.equal(body.error.code, 'E_FORBIDDEN')
    }
    assert.include(await leadRow(id), { status: 'new', version: 1 })
  })

  test('people of other workspaces find nothing, under their own site neither', async ({
    assert,
  }) => {
    const stranger = await owner()
    const theirs = await makeSite({ workspaceId: stranger.workspaceId })
    const own = { id: await storeLead(theirs.id), version: 1 }
    for (const siteId of [site.id, theirs.id]) {
      const there = deskOf(stranger.visitor, siteId)
      const asked = [
        await there.status(id, 'junk', 1),
        await there.status(id, 'junk', 99),
        await there.undo(id, 1),
        await there.merge(id, 1, own),
        await there.note(id, 'x'),
        await there.send('PUT', `/${id}/name`, { name: 'x', version: 1 }),
      ]
      for (const { status } of asked) assert.equal(status, 404)
      const leads = [{ id, version: 1 }]
      const several = await there.send('PUT', '/several', { leads, status: 'junk' })
      assert.equal(several.status, siteId === site.id ? 404 : 200)
      if (several.status === 200) {
        assert.deepEqual(several.body, { changed: [], stale: [], refused: [id] })
      }
      assert.equal((await stranger.visitor.get(`${there.base}/${id}/details`)).status, 404)
      assert.equal((await stranger.visitor.get(`${there.base}/${id}/earlier`)).status, 404)
    }
    const mixed = await deskOf(stranger.visitor, theirs.id).merge(own.id, 1, { id, version: 1 })
    assert.equal(mixed.status, 404)
    const outside = `/sites/${site.id}/leads`
    for (const path of ['', '/list', '/figures', '/export.csv', `/${id}`]) {
      assert.equal((await stranger.visitor.get(outside + path)).status, 404, path)
    }
    assert.equal((await deskOf(stranger.visitor, site.id).status(id, 'nonsense', 1)).status, 404)
    assert.include(await leadRow(id), { status: 'new', version: 1, root_id: id })
  })

  test('several at once, and back at once; who was quicker keeps theirs', async ({ assert }) => {
    const more = [await storeLead(site.id), await storeLead(site.id)]
    const leads = [id, ...more].map((one) => ({ id: one, version: 1 }))
    await desk.status(more[1], 'won', 1)
    const { status, body } = await desk.send('PUT', '/several', { leads, status: 'junk' })
    assert.equal(status, 200)
    assert.sameMembers(
      body.changed.map((lead: any) => lead.id),
      [id, more[0]]
    )
    assert.deepEqual(
      body.stale.map((lead: any) => [lead.id, lead.status]),
      [[more[1], 'won']]
    )
    const back = body.changed.map(({ id: one, version }: any) => ({ id: one, version }))
    const undone = await desk.send('POST', '/several/undo', { leads: back })
    assert.lengthOf(undone.body.changed, 2)
    assert.include(await leadRow(id), { status: 'new', version: 3 })

    const analyst = await colleague('analyst')
    const again = [
      { id: more[1], version: 2 },
      { id, version: 3 },
    ]
    const partly = await analyst.desk.send('PUT', '/several', { leads: again, status: 'new' })
    assert.deepEqual(partly.body.refused, [more[1]])
    for (const form of [{}, { leads: [] }, { leads: again }, { leads: again, status: 'x' }]) {
      assert.equal((await desk.send('PUT', '/several', form)).status, 422)
    }
  })

  test('one that is gone does not keep the others from it', async ({ assert }) => {
    const gone = randomUUID()
    const leads = [gone, id].map((one) => ({ id: one, version: 1 }))
    const { status, body } = await desk.send('PUT', '/several', { leads, status: 'junk' })
    assert.equal(status, 200)
    assert.deepEqual(body.refused, [gone])
    assert.include(await leadRow(id), { status: 'junk' })
  })

  test('nonsense is refused', async ({ assert }) => {
    for (const form of [{}, { status: 'gone', version: 1 }, { status: 'junk', version: 'x' }]) {
      assert.equal((await desk.send('PUT', `/${id}/status`, form)).status, 422)
    }
    for (const name of ['x'.repeat(121), 'a\nb', 'a\u0000b', 7]) {
      const { status } = await desk.send('PUT', `/${id}/name`, { name, version: 1 })
      assert.equal(status, 422, JSON.stringify(name))
    }
    assert.equal((await desk.status('not-a-uuid', 'junk', 1)).status, 404)
  })
})
