import { test } from '@japa/runner'
import { storeCall } from '#tests/support/calls'
import { aVisit, store } from '#tests/support/traffic'
import { memberOf, owner } from '#tests/functional/sites/person'
import { giveCall, giveKey, leadRow, storeConversion, storeLead } from '#tests/support/leads'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { deskOf } from './desk.js'

type Signed = Awaited<ReturnType<typeof owner>>

test.group('A lead follows what is said of its call', (group) => {
  let ours: Signed
  let site: TestSite
  let desk: ReturnType<typeof deskOf>
  let leadId: string
  let callId: string

  group.setup(async () => {
    ours = await owner()
    site = await makeSite({ workspaceId: ours.workspaceId })
    desk = deskOf(ours.visitor, site.id)
  })
  group.each.setup(async () => {
    leadId = await storeLead(site.id, { openedBy: 'call' })
    callId = await storeCall(site.id, null)
    await giveCall(site.id, leadId, callId)
  })

  const calls = (visitor = ours.visitor) => ({
    mark: (status: string | null, version: number, id = callId) =>
      visitor.send('PUT', `/sites/${site.id}/calls/${id}/status`, { status, version }),
    undo: (version: number) =>
      visitor.send('POST', `/sites/${site.id}/calls/${callId}/undo`, { version }),
  })
  const status = async () => (await leadRow(leadId)).status

  test('qualified, junk, and back with the call', async ({ assert }) => {
    await calls().mark('qualified', 1)
    assert.equal(await status(), 'qualified')
    await calls().mark('junk', 2)
    assert.equal(await status(), 'junk')
    await calls().undo(3)
    assert.equal(await status(), 'qualified')
    await calls().undo(4)
    assert.equal(await status(), 'new')
    const { actions } = await desk.details(leadId)
    assert.deepEqual(
      actions.map(({ kind, followedCall, person }: any) => [kind, followedCall, person]),
      [
        ['undo', true, 'Test Person'],
        ['undo', true, 'Test Person'],
        ['status', true, 'Test Person'],
        ['status', true, 'Test Person'],
      ]
    )
    assert.equal((await desk.undo(leadId, 5)).body.error.code, 'E_NOTHING_TO_UNDO')
  })

  test('a mark that is taken away takes the status away', async ({ assert }) => {
    await calls().mark('qualified', 1)
    await calls().mark(null, 2)
    assert.equal(await status(), 'new')
  })

  test('who has touched the lead keeps what they said', async ({ assert }) => {
    await calls().mark('qualified', 1)
    await desk.send('PUT', `/${leadId}/name`, { name: 'Ada', version: 2 })
    await calls().undo(2)
    assert.equal(await status(), 'qualified')

    await desk.status(leadId, 'won', 3)
    await calls().mark('junk', 3)
    assert.equal(await status(), 'won')
  })

  test('junk only when the call is all there is', async ({ assert }) => {
    const visit = aVisit(site.id)
    await store(visit)
    const others: Record<string, () => Promise<unknown>> = {
      'another call': async () => giveCall(site.id, leadId, await storeCall(site.id, null)),
      'a conversion of its visitor': async () => {
        await giveKey(site.id, leadId, 'visitor', visit.session.fingerprint!)
        await storeConversion(visit.session)
      },
      'somebody who wrote it down': () =>
        rowsOf(`UPDATE leads SET opened_by = 'person' WHERE id = ?`, [leadId]),
    }
    for (const [what, add] of Object.entries(others)) {
      leadId = await storeLead(site.id, { openedBy: 'call' })
      callId = await storeCall(site.id, null)
      await giveCall(site.id, leadId, callId)
      await add()
      await calls().mark('junk', 1)
      assert.equal(await status(), 'new', what)
      await calls().mark('qualified', 2)
      assert.equal(await status(), 'qualified', what)
    }
  })

  test('a visit without a conversion is no evidence', async ({ assert }) => {
    const visit = aVisit(site.id)
    await store(visit)
    await giveKey(site.id, leadId, 'visitor', visit.session.fingerprint!)
    await calls().mark('junk', 1)
    assert.equal(await status(), 'junk')
  })

  test('of a call that was merged away, the lead that is there now', async ({ assert }) => {
    const older = await storeLead(site.id, { at: new Date('2026-01-01T00:00:00Z') })
    await desk.merge(older, 1, { id: leadId, version: 1 })
    await calls().mark('qualified', 1)
    assert.equal((await leadRow(older)).status, 'qualified')
    assert.equal(await status(), 'new')
  })

  test('a call without a lead is marked all the same, and a viewer marks none', async ({
    assert,
  }) => {
    const alone = await storeCall(site.id, null)
    assert.equal((await calls().mark('junk', 1, alone)).status, 200)
    const viewer = await memberOf(ours.workspaceId, 'viewer')
    assert.equal((await calls(viewer.visitor).mark('junk', 1)).status, 403)
    assert.equal(await status(), 'new')
  })
})
