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

  test('calls nobody, and is a line whatever comes', ({ assert }) => {
    const data = { site: { domain: '<!channel>' }, action: '<https://evil.example|click>' }
    assert.notMatch(lineFor('conversion.created', JSON.stringify({ data })), /[<>]/)
    for (const body of ['', 'null', '[]', '{"data":null}', '{"data":7}']) {
      for (const event of ['conversion.created', 'lead.scored', 'ping', 'new.one']) {
        assert.isNotEmpty(lineFor(event, body))
      }
    }
  })
})
