import { test } from '@japa/runner'
import plugin from './plugin.js'
import { lineFor } from './line_for.js'
import cases from './cases/slack.json' with { type: 'json' }
import { pluginSuite } from '#app/plugins/testing/suite'

pluginSuite(plugin, cases)

test.group('Slack, its line', () => {
  test('says what happened', ({ assert }) => {
    const data = {
      site: { domain: 'example.com' },
      session: { source_label: 'First Click (Paid)' },
      action: 'phone_call',
      score: 55,
      value: 120,
      currency: 'EUR',
    }
    assert.equal(
      lineFor('conversion.created', JSON.stringify({ data })),
      '*phone_call* on example.com (score 55, from First Click (Paid)), worth 120 EUR'
    )
  })

  test('of a connection that has stopped', ({ assert }) => {
    const account = { id: '1', name: 'Roofs <!channel>' }
    const data = { site: { domain: 'example.com' }, account, problem: 'Link it again.' }
    assert.equal(
      lineFor('connection.needs_attention', JSON.stringify({ data })),
      'Google Ads of example.com (*Roofs &lt;!channel&gt;*) needs attention: Link it again.'
    )
  })

  test('of calls and leads', ({ assert }) => {
    const site = { domain: 'example.com' }
    const data = { site, phone_number: '+4930123456', score: 55, status: 'won', value: 9 }
    const line = (event: string, over: object = {}) =>
      lineFor(event, JSON.stringify({ data: { ...data, currency: 'EUR', ...over } }))
    assert.equal(
      line('call.received', { duration_sec: 184 }),
      '*+4930123456* called example.com for 3 min (score 55)'
    )
    assert.equal(
      line('call.received', { phone_number: null }),
      '*somebody without a number* called example.com (score 55)'
    )
    assert.equal(
      line('call.matched', { session: null }),
      'The call of *+4930123456* to example.com belongs to no visit any more'
    )
    assert.equal(
      line('call.status_changed', { status: null }),
      'The call of *+4930123456* to example.com is *open* now'
    )
    assert.equal(
      line('lead.created', { source_label: 'Organic' }),
      'A new lead on example.com: *+4930123456* (score 55, from Organic)'
    )
    assert.equal(
      line('lead.status_changed'),
      'The lead *+4930123456* on example.com is *won* now, worth 9 EUR'
    )
  })

  test('calls nobody, and is a line whatever comes', ({ assert }) => {
    const data = { site: { domain: '<!channel>' }, action: '<https://evil.example|click>' }
    assert.notMatch(lineFor('conversion.created', JSON.stringify({ data })), /[<>]/)
    for (const body of ['', 'null', '[]', '{"data":null}', '{"data":7}']) {
      for (const event of [
        'conversion.created',
        'lead.created',
        'call.received',
        'call.matched',
        'new.one',
      ]) {
        assert.isNotEmpty(lineFor(event, body))
      }
    }
  })
})
