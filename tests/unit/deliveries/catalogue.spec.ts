import { test } from '@japa/runner'
import Ajv2020 from 'ajv/dist/2020.js'
import { makeContact, makeVisit } from '#tests/unit/deliveries/visit'
import { CATALOGUE, EVENT_TYPES } from '#app/deliveries/catalogue'
import { leadScored } from '#app/deliveries/payloads/lead_scored'
import {
  callMatched,
  callReceived,
  callStatusChanged,
} from '#app/deliveries/payloads/call_messages'
import { leadCreated, leadStatusChanged } from '#app/deliveries/payloads/lead_messages'
import { connectionNeedsAttention } from '#app/deliveries/payloads/connection_state'
import { conversionCreated } from '#app/deliveries/payloads/conversion_created'

const ajv = new Ajv2020.default({ strict: true, formats: { 'date-time': /^\d{4}-.*Z$/ } })
const ID = '019a3f0b-6c1e-7d42-b8e1-c0ffee123456'

function problemsOf(type: (typeof EVENT_TYPES)[number], body: unknown) {
  const validate = ajv.compile(CATALOGUE[type].schema as object)
  return validate(body) ? null : validate.errors
}

test.group('The catalogue of events', () => {
  for (const type of EVENT_TYPES) {
    test(`the example of ${type} keeps its schema, and another type's does not`, ({ assert }) => {
      assert.isNull(problemsOf(type, CATALOGUE[type].example))
      const other = EVENT_TYPES.find((one) => one !== type)!
      assert.isNotNull(problemsOf(type, CATALOGUE[other].example))
      assert.match(type, /^[a-zA-Z0-9_]+(\.[a-zA-Z0-9_]+)*$/)
    })
  }

  test('what is built from facts keeps the schemas', ({ assert }) => {
    const { site, session, conversion } = makeVisit()
    const created = conversionCreated(conversion, ID)
    assert.isNull(problemsOf('conversion.created', JSON.parse(created.body)))
    const scored = leadScored({ site, session, scoreBefore: 0 }, ID)
    assert.isNull(problemsOf('lead.scored', JSON.parse(scored.body)))
  })

  test('a connection that stopped, whatever its account is called', ({ assert }) => {
    const { site } = makeVisit()
    const since = new Date('2026-03-02T04:12:07Z')
    for (const name of ['Ärzte & Söhne', 'x'.repeat(40_000)]) {
      const fact = { site, connectionId: ID, account: { id: '1', name }, since, problem: 'gone' }
      const { body } = connectionNeedsAttention(fact, ID)
      assert.isNull(problemsOf('connection.needs_attention', JSON.parse(body)))
      assert.isBelow(Buffer.byteLength(body), 20_000)
    }
  })

  test('calls and leads, with all that is known and with nothing', ({ assert }) => {
    const { call, lead } = makeContact()
    const stranger = { ...call, phoneNumber: null, dialled: null, durationSec: null, session: null }
    const unknown = { ...lead, phoneNumber: null, sessionId: null, channel: null, campaign: null }
    const at = call.calledAt
    for (const one of [call, { ...stranger, match: null }]) {
      const matched = { previousSessionId: one.session && ID, at }
      for (const { type, body } of [
        callReceived(one, ID),
        callMatched(one, matched, ID),
        callStatusChanged(one, { previousStatus: null, at }, ID),
      ]) {
        assert.isNull(problemsOf(type, JSON.parse(body)), type)
      }
    }
    for (const one of [lead, unknown]) {
      const changed = leadStatusChanged(one, { previousStatus: 'new', at }, ID)
      assert.isNull(problemsOf('lead.status_changed', JSON.parse(changed.body)))
      assert.isNull(problemsOf('lead.created', JSON.parse(leadCreated(one, ID).body)))
    }
  })

  test('what is told of a call and of a lead goes with the visitor', ({ assert }) => {
    const { call, lead } = makeContact()
    const taken = { ...call, session: null }
    const matched = callMatched(taken, { previousSessionId: ID, at: call.calledAt }, ID)
    assert.deepEqual(
      [callReceived(call, ID), matched, leadCreated(lead, ID)].map(({ sessionId }) => sessionId),
      [ID, ID, ID]
    )
  })

  test('whatever a visitor typed, a body has less than 20 KB and keeps its schema', ({
    assert,
  }) => {
    for (const filler of ['x', '\u0000', '"', 'ç', '💥', '\ud800']) {
      const typed = filler.repeat(8_000)
      const { call, lead } = makeContact(typed)
      for (const { type, body } of [
        conversionCreated(makeVisit(typed).conversion, ID),
        callReceived(call, ID),
        leadCreated(lead, ID),
      ]) {
        assert.isBelow(Buffer.byteLength(body), 20_000)
        assert.isNull(problemsOf(type, JSON.parse(body)))
      }
    }
  })

  test('what fits is sent whole', ({ assert }) => {
    const { conversion } = makeVisit('x'.repeat(900))
    const { data } = JSON.parse(conversionCreated(conversion, ID).body)
    assert.lengthOf(data.label, 900)
    assert.notProperty(data.metadata, 'truncated')
  })
})
