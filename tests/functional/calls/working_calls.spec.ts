import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { storeCall } from '#tests/support/calls'
import { aVisit, store } from '#tests/support/traffic'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { memberOf, owner } from '#tests/functional/sites/person'
import type { Visitor } from '#tests/support/visitor'

type Signed = Awaited<ReturnType<typeof owner>>

const call = (site: TestSite, id: string) => `/sites/${site.id}/calls/${id}`

async function send(visitor: Visitor, method: string, path: string, form: object) {
  const { status, body } = await visitor.send(method, path, form)
  return { status, body: JSON.parse(body) }
}

const setStatus = (visitor: Visitor, path: string, status: string | null, version: number) =>
  send(visitor, 'PUT', `${path}/status`, { status, version })

const undo = (visitor: Visitor, path: string, version: number) =>
  send(visitor, 'POST', `${path}/undo`, { version })

async function rowOf(id: string) {
  const [row] = await rowsOf('SELECT * FROM calls WHERE id = ?', [id])
  return row
}

test.group('Working with calls', (group) => {
  let ours: Signed
  let site: TestSite
  let id: string
  let path: string
  const visit = () => aVisit(site.id, [{ action: 'view', score: 60 }])

  group.setup(async () => {
    ours = await owner()
    site = await makeSite({ workspaceId: ours.workspaceId })
  })
  group.each.setup(async () => {
    id = await storeCall(site.id, null)
    path = call(site, id)
  })

  test('qualified, junk, and nothing again', async ({ assert }) => {
    const first = await setStatus(ours.visitor, path, 'qualified', 1)
    assert.equal(first.status, 200)
    assert.include(first.body.call, { id, status: 'qualified', version: 2 })
    assert.isNotNull((await rowOf(id)).status_at)
    await setStatus(ours.visitor, path, 'junk', 2)
    const last = await setStatus(ours.visitor, path, null, 3)
    assert.include(last.body.call, { status: null, version: 4 })
    assert.isNull((await rowOf(id)).status_at)
  })

  test('what it is already changes nothing', async ({ assert }) => {
    const { status, body } = await setStatus(ours.visitor, path, null, 1)
    assert.equal(status, 200)
    assert.equal(body.call.version, 1)
    assert.isEmpty(await rowsOf('SELECT 1 FROM call_actions WHERE call_id = ?', [id]))
  })

  test('two at once: one gets a 409 with the call as it is now', async ({ assert }) => {
    const colleague = await memberOf(ours.workspaceId, 'analyst')
    const answers = await Promise.all([
      setStatus(ours.visitor, path, 'qualified', 1),
      setStatus(colleague.visitor, path, 'junk', 1),
    ])
    assert.sameMembers(
      answers.map(({ status }) => status),
      [200, 409]
    )
    const won = answers.find(({ status }) => status === 200)!.body.call
    const lost = answers.find(({ status }) => status === 409)!.body
    assert.equal(lost.error.code, 'E_STALE_CALL')
    assert.isString(lost.error.help)
    assert.deepEqual(lost.call, won)
    assert.equal((await rowOf(id)).status, won.status)
    assert.lengthOf(await rowsOf('SELECT 1 FROM call_actions WHERE call_id = ?', [id]), 1)
  })

  test('undo goes back step by step, whoever did it, down to how it came', async ({ assert }) => {
    const { session } = visit()
    await store({ session, events: [] })
    const chosen = { id: session.id, month: session.month.slice(0, 7) }
    await setStatus(ours.visitor, path, 'junk', 1)
    const matched = await send(ours.visitor, 'PUT', `${path}/match`, { visit: chosen, version: 2 })
    assert.include(matched.body.call, { isMatched: true, method: 'manual', leadScore: 60 })
    await setStatus(ours.visitor, path, 'qualified', 3)

    const colleague = await memberOf(ours.workspaceId, 'analyst')
    const steps = []
    for (let version = 4; version < 7; version++) {
      const { body } = await undo(colleague.visitor, path, version)
      steps.push([body.call.status, body.call.isMatched])
    }
    assert.deepEqual(steps, [
      ['junk', true],
      ['junk', false],
      [null, false],
    ])
    assert.include(await rowOf(id), { matched_session_id: null, lead_score: 0, version: 7 })
    const { status, body } = await undo(colleague.visitor, path, 7)
    assert.equal(status, 422)
    assert.equal(body.error.code, 'E_NOTHING_TO_UNDO')
  })

  test('the log says who did what, and who took it back', async ({ assert }) => {
    await setStatus(ours.visitor, path, 'qualified', 1)
    await undo(ours.visitor, path, 2)
    const { body } = await ours.visitor.get(path)
    const { actions } = JSON.parse(body)
    assert.deepEqual(
      actions.map(({ kind, undoes, from, to, person }: any) => [kind, undoes, from, to, person]),
      [
        ['undo', 2, 'qualified', null, 'Test Person'],
        ['status', null, null, 'qualified', 'Test Person'],
      ]
    )
  })

  test('a match can be taken back and given anew; the visit has to be ours', async ({ assert }) => {
    const { session } = visit()
    await store({ session, events: [] })
    const theirs = aVisit((await makeSite()).id)
    await store(theirs)
    const match = (visitId: string | null, month: string, version: number) =>
      send(ours.visitor, 'PUT', `${path}/match`, {
        visit: visitId && { id: visitId, month: month.slice(0, 7) },
        version,
      })
    const given = await match(session.id, session.month, 1)
    assert.equal(given.body.call.visit.id, session.id)
    assert.equal((await match(theirs.session.id, theirs.session.month, 2)).status, 404)
    assert.equal((await match(randomUUID(), session.month, 2)).status, 404)
    assert.equal((await match(session.id, '2020-13', 2)).status, 422)
    const taken = await match(null, '', 2)
    assert.include(taken.body.call, { isMatched: false, leadScore: 0, visit: null })
  })

  test('viewers look, and change nothing', async ({ assert }) => {
    const viewer = await memberOf(ours.workspaceId, 'viewer')
    assert.equal((await viewer.visitor.get(path)).status, 200)
    for (const { status, body } of [
      await setStatus(viewer.visitor, path, 'junk', 1),
      await undo(viewer.visitor, path, 1),
      await send(viewer.visitor, 'PUT', `${path}/match`, { visit: null, version: 1 }),
    ]) {
      assert.equal(status, 403)
      assert.equal(body.error.code, 'E_FORBIDDEN')
    }
    assert.include(await rowOf(id), { status: null, version: 1 })
  })

  test('people of other workspaces find no call, under their own site neither', async ({
    assert,
  }) => {
    const stranger = await owner()
    const theirs = await makeSite({ workspaceId: stranger.workspaceId })
    for (const one of [path, call(theirs, id)]) {
      assert.equal((await stranger.visitor.get(one)).status, 404)
      for (const { status } of [
        await setStatus(stranger.visitor, one, 'junk', 1),
        await setStatus(stranger.visitor, one, 'junk', 99),
        await undo(stranger.visitor, one, 1),
        await send(stranger.visitor, 'PUT', `${one}/match`, { visit: null, version: 1 }),
        await setStatus(stranger.visitor, one, 'nonsense', 1),
      ]) {
        assert.isTrue(one === path ? status === 404 : [404, 422].includes(status))
      }
    }
    const page = await stranger.visitor.get(`/sites/${site.id}/calls`)
    assert.equal(page.status, 404)
    const list = await stranger.visitor.get(`/sites/${site.id}/calls/list`)
    assert.equal(list.status, 404)
    assert.include(await rowOf(id), { status: null, version: 1 })
  })

  test('nonsense is refused', async ({ assert }) => {
    for (const form of [{}, { status: 'won', version: 1 }, { status: 'junk', version: 'x' }]) {
      assert.equal((await send(ours.visitor, 'PUT', `${path}/status`, form)).status, 422)
    }
    const nowhere = call(site, 'not-a-uuid')
    assert.equal((await setStatus(ours.visitor, nowhere, 'junk', 1)).status, 404)
    assert.equal((await ours.visitor.get(nowhere, { accept: 'application/json' })).status, 404)
  })

  test('the secret is made by who manages the site, and shown once', async ({ assert }) => {
    const analyst = await memberOf(ours.workspaceId, 'analyst')
    const secretPath = `/sites/${site.id}/calls/secret`
    assert.equal((await send(analyst.visitor, 'POST', secretPath, {})).status, 403)
    const { status, body } = await send(ours.visitor, 'POST', secretPath, {})
    assert.equal(status, 200)
    assert.match(body.secret, /^omcs_[\w-]{43}$/)
    const page = await ours.visitor.get(`/sites/${site.id}/calls/setup`)
    assert.notInclude(page.body, body.secret)
    assert.isString(page.page.props.setup.secret.madeAt)
    const seen = await analyst.visitor.get(`/sites/${site.id}/calls/setup`)
    assert.isNull(seen.page.props.setup.secret)
  })
})
