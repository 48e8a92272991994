import { test } from '@japa/runner'
import { owner } from '#tests/functional/sites/person'
import { leadRow, storeLead, storeMerge } from '#tests/support/leads'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { deskOf } from './desk.js'

test.group('Joining and separating leads by hand', (group) => {
  let site: TestSite
  let desk: ReturnType<typeof deskOf>
  let one: string
  let other: string

  group.setup(async () => {
    const ours = await owner()
    site = await makeSite({ workspaceId: ours.workspaceId })
    desk = deskOf(ours.visitor, site.id)
  })
  group.each.setup(async () => {
    one = await storeLead(site.id, { at: new Date('2026-03-01T10:00:00Z') })
    other = await storeLead(site.id, { at: new Date('2026-03-02T10:00:00Z') })
  })

  const rootsOf = async (...ids: string[]) => {
    const rows = await Promise.all(ids.map(leadRow))
    return rows.map(({ root_id: root }) => ids.indexOf(root))
  }
  const apart = async () =>
    (
      await rowsOf('SELECT 1 FROM leads_apart WHERE site_id = ? AND ? IN (one_id, other_id)', [
        site.id,
        one,
      ])
    ).length
  const due = () =>
    rowsOf(`SELECT value FROM lead_due WHERE site_id = ? AND kind = 'lead'`, [site.id])
  const versionOf = async (id: string) => (await leadRow(id)).version

  test('nobody worked with them: the older one is kept; undone, both stand alone', async ({
    assert,
  }) => {
    const { status, body } = await desk.merge(other, 1, { id: one, version: 1 })
    assert.equal(status, 200)
    assert.include(body.lead, { id: one, version: 2 })
    assert.deepEqual(await rootsOf(one, other), [0, 0])
    assert.includeMembers(
      (await due()).map(({ value }) => value),
      [one, other]
    )
    const seen = await desk.details(other)
    assert.equal(seen.lead.id, one)
    assert.lengthOf(seen.merges, 1)
    assert.include(seen.merges[0], { because: 'person', person: 'Test Person' })

    const undone = await desk.undo(one, 2)
    assert.equal(undone.status, 200)
    assert.deepEqual(await rootsOf(one, other), [0, 1])
    assert.equal(await apart(), 0)
  })

  test('the one that was worked with is kept', async ({ assert }) => {
    await desk.status(other, 'qualified', 1)
    const { body } = await desk.merge(one, 1, { id: other, version: 2 })
    assert.include(body.lead, { id: other, status: 'qualified' })
  })

  test('both were: somebody has to choose', async ({ assert }) => {
    await desk.status(one, 'qualified', 1)
    await desk.status(other, 'won', 1)
    const asked = await desk.merge(one, 2, { id: other, version: 2 })
    assert.equal(asked.status, 422)
    assert.equal(asked.body.error.code, 'E_CHOOSE_LEAD')
    assert.sameMembers(
      asked.body.choices.map(({ status }: any) => status),
      ['qualified', 'won']
    )
    assert.deepEqual(await rootsOf(one, other), [0, 1])
    const { body } = await desk.merge(one, 2, { id: other, version: 2 }, other)
    assert.include(body.lead, { id: other, status: 'won' })
  })

  test('a stale one of the two stops it, and so does one lead twice', async ({ assert }) => {
    await desk.status(other, 'qualified', 1)
    const stale = await desk.merge(one, 1, { id: other, version: 1 })
    assert.equal(stale.status, 409)
    assert.equal(stale.body.lead.id, other)
    assert.equal((await desk.merge(one, 1, { id: one, version: 1 })).status, 404)
    assert.equal(
      (await desk.merge(one, 1, { id: other, version: 2 }, one.replace(/^./, 'f'))).status,
      404
    )
    assert.deepEqual(await rootsOf(one, other), [0, 1])
  })

  test('two who join them at once, each into the other: the second is told', async ({ assert }) => {
    const answers = await Promise.all([
      desk.merge(one, 1, { id: other, version: 1 }, one),
      desk.merge(other, 1, { id: one, version: 1 }, other),
    ])
    assert.sameMembers(
      answers.map(({ status }) => status),
      [200, 409]
    )
    const [kept] = await rootsOf(one, other)
    for (const { body } of answers) assert.equal(body.lead.id, [one, other][kept])
    assert.equal((await desk.merge(one, 1, { id: other, version: 1 })).status, 409)
  })

  test('who works with one that is gone is told which lead it is now', async ({ assert }) => {
    await desk.merge(one, 1, { id: other, version: 1 })
    const { status, body } = await desk.status(other, 'junk', 1)
    assert.equal(status, 409)
    assert.equal(body.lead.id, one)
  })

  test('"not the same person": apart for good, with what had been joined before; and undone', async ({
    assert,
  }) => {
    const third = await storeLead(site.id)
    await storeMerge(site.id, other, third)
    const mergeId = await storeMerge(site.id, one, other)
    assert.deepEqual(await rootsOf(one, other, third), [0, 0, 0])

    const { status, body } = await desk.split(one, 1, mergeId)
    assert.equal(status, 200)
    assert.equal(body.lead.version, 2)
    assert.deepEqual(await rootsOf(one, other, third), [0, 1, 1])
    assert.equal(await apart(), 1)
    assert.equal((await desk.split(one, 2, mergeId)).status, 404)

    assert.equal((await desk.undo(one, 2)).status, 200)
    assert.deepEqual(await rootsOf(one, other, third), [0, 0, 0])
    assert.equal(await apart(), 0)
    const [merge] = await rowsOf('SELECT * FROM lead_merges WHERE id = ?', [mergeId])
    assert.isNull(merge.undone_at)
  })

  test('a merge deep down is taken back from the lead that is there now', async ({ assert }) => {
    const third = await storeLead(site.id)
    const deep = await storeMerge(site.id, other, third)
    await storeMerge(site.id, one, other)
    await desk.split(one, 1, deep)
    assert.deepEqual(await rootsOf(one, other, third), [0, 0, 2])
    await desk.undo(one, 2)
    assert.deepEqual(await rootsOf(one, other, third), [0, 0, 0])
  })

  test('joined, worked with, separated, and all of it back again', async ({ assert }) => {
    await desk.merge(one, 1, { id: other, version: 1 })
    await desk.status(one, 'contacted', 2)
    const [{ id: mergeId }] = await rowsOf('SELECT id FROM lead_merges WHERE gone_id = ?', [other])
    await desk.split(one, 3, mergeId)
    const roots = []
    for (let version = 4; version < 7; version++) {
      assert.equal((await desk.undo(one, version)).status, 200)
      roots.push([...(await rootsOf(one, other)), (await leadRow(one)).status])
    }
    assert.deepEqual(roots, [
      [0, 0, 'contacted'],
      [0, 0, 'new'],
      [0, 1, 'new'],
    ])
    assert.equal(await apart(), 0)
  })

  test('what was separated can be joined by hand; undone, it is apart as before', async ({
    assert,
  }) => {
    await desk.split(one, 1, await storeMerge(site.id, one, other))
    await desk.merge(one, 2, { id: other, version: await versionOf(other) })
    assert.equal(await apart(), 0)
    await desk.undo(one, 3)
    assert.equal(await apart(), 1)
    assert.deepEqual(await rootsOf(one, other), [0, 1])
  })

  test('a split is not undone when the other one has been joined elsewhere since', async ({
    assert,
  }) => {
    const third = await storeLead(site.id)
    await desk.split(one, 1, await storeMerge(site.id, one, other))
    await desk.merge(third, 1, { id: other, version: await versionOf(other) }, third)
    const { status, body } = await desk.undo(one, 2)
    assert.equal(status, 422)
    assert.equal(body.error.code, 'E_CANNOT_UNDO')
    assert.deepEqual(await rootsOf(one, other, third), [0, 2, 2])
  })
})
