import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { tell, visitBefore } from '#tests/support/call_event'
import { memberOf, owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { makeDestination, messagesOf } from '#tests/functional/deliveries/destinations'

const EVENTS = ['call.received', 'call.matched', 'call.status_changed']

const now = () => new Date()

/** A call that was told to a site; `version` as it came in. */
async function callOf(site: TestSite, over: Record<string, unknown> = {}) {
  const { body } = await tell(site, { external_id: randomUUID(), ...over })
  return body as { call_id: string; session_id: string | null }
}

/** What is told together has no order. */
async function messagesByType(site: TestSite) {
  return (await messagesOf(site)).toSorted((a, b) => a.type.localeCompare(b.type))
}

test.group('Calls are told to the outside', () => {
  test('one with its visit: received and matched, with all that is known', async ({ assert }) => {
    const site = await makeSite()
    const crm = await makeDestination(site, { events: EVENTS })
    const { session } = await visitBefore(site, now(), 60, { fingerprint: 'ann', score: 70 })

    const { call_id: id } = await callOf(site, { fingerprint: 'ann' })

    const [matched, received, ...others] = await messagesByType(site)
    assert.isEmpty(others)
    assert.deepEqual([received.type, matched.type], ['call.received', 'call.matched'])
    assert.deepEqual([received.destinations, matched.destinations], [[crm], [crm]])
    const { data } = received.body
    assert.equal(data.id, `call_${id.replaceAll('-', '')}`)
    assert.equal(data.session.id, `sess_${session.id.replaceAll('-', '')}`)
    assert.containSubset(data, { phone_number: '+4930123456', score: 70, sequence: 1 })
    assert.equal(data.match.method, 'fingerprint')
    assert.isNull(matched.body.data.previous_session_id)
  })

  test('one of nobody: received only; told again: nothing more', async ({ assert }) => {
    const site = await makeSite()
    await makeDestination(site, { events: EVENTS })
    const call = { external_id: 'x-1', called_at: now().toISOString() }
    await Promise.all(Array.from({ length: 10 }, () => tell(site, call)))
    const messages = await messagesOf(site)
    assert.deepEqual(
      messages.map(({ type }) => type),
      ['call.received']
    )
    assert.isNull(messages[0].body.data.session)
  })

  test('a destination that takes only what is promising', async ({ assert }) => {
    const site = await makeSite()
    await makeDestination(site, { events: EVENTS, minScore: 60 })
    await visitBefore(site, now(), 60, { fingerprint: 'low', score: 20 })
    await visitBefore(site, now(), 60, { fingerprint: 'high', score: 90 })
    await callOf(site, { fingerprint: 'low' })
    const { call_id: id } = await callOf(site, { fingerprint: 'high' })
    const subjects = (await messagesOf(site)).map(({ subject }) => subject)
    assert.sameMembers(subjects, [id, `${id}/1`])
  })

  test('nobody listens: the call is stored, and nothing else', async ({ assert }) => {
    const site = await makeSite()
    await makeDestination(site, { events: ['conversion.created'] })
    await callOf(site)
    assert.isEmpty(await messagesOf(site))
  })

  test('a call that cannot be told of is not stored either', async ({ assert, cleanup }) => {
    const site = await makeSite()
    await makeDestination(site, { events: EVENTS })
    const tables = db.connection('owner')
    const refusal = `CHECK (site_id <> '${site.id}') NOT VALID`
    await tables.rawQuery(`ALTER TABLE messages ADD CONSTRAINT refuse_one ${refusal}`)
    cleanup(() => tables.rawQuery('ALTER TABLE messages DROP CONSTRAINT refuse_one'))
    const { status } = await tell(site, { external_id: 'x' })
    assert.isAtLeast(status, 500)
    assert.isEmpty(await rowsOf('SELECT 1 FROM calls WHERE site_id = ?', [site.id]))
  })
})

test.group('What people do with calls is told, too', () => {
  test('matched by hand, taken back, judged: by an analyst, one message a version', async ({
    assert,
  }) => {
    const ours = await owner()
    const { visitor } = await memberOf(ours.workspaceId, 'analyst')
    const site = await makeSite({ workspaceId: ours.workspaceId })
    await makeDestination(site, { events: EVENTS })
    const { call_id: id } = await callOf(site)
    const { session } = await visitBefore(site, now(), 60, { score: 40 })
    const path = `/sites/${site.id}/calls/${id}`
    const visit = { id: session.id, month: session.month.slice(0, 7) }

    for (const [verb, to, form] of [
      ['PUT', 'match', { visit, version: 1 }],
      ['PUT', 'status', { status: 'qualified', version: 2 }],
      ['PUT', 'status', { status: 'qualified', version: 3 }],
      ['POST', 'undo', { version: 3 }],
      ['PUT', 'match', { visit: null, version: 4 }],
    ] as const) {
      assert.equal((await visitor.send(verb, `${path}/${to}`, form)).status, 200)
    }

    const [, ...told] = await messagesOf(site)
    const sessionId = `sess_${session.id.replaceAll('-', '')}`
    assert.deepEqual(
      told.map(({ type, body: { data } }) => [type, data.sequence, data.status, data.session?.id]),
      [
        ['call.matched', 2, null, sessionId],
        ['call.status_changed', 3, 'qualified', sessionId],
        ['call.status_changed', 4, null, sessionId],
        ['call.matched', 5, null, undefined],
      ]
    )
    assert.equal(told[2].body.data.previous_status, 'qualified')
    assert.equal(told[3].body.data.previous_session_id, sessionId)
    assert.isTrue(told.every(({ destinations }) => destinations.length === 1))
  })

  test('two at once: one changes it, and one message tells of it', async ({ assert }) => {
    const { visitor, workspaceId } = await owner()
    const site = await makeSite({ workspaceId })
    await makeDestination(site, { events: EVENTS })
    const { call_id: id } = await callOf(site)
    const path = `/sites/${site.id}/calls/${id}/status`
    await Promise.all(
      ['qualified', 'junk', 'qualified'].map((status) =>
        visitor.send('PUT', path, { status, version: 1 })
      )
    )
    assert.lengthOf(await messagesOf(site), 2)
  })
})
