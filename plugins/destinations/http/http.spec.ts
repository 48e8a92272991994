import { test } from '@japa/runner'
import plugin from './plugin.js'
import { fill } from './fill.js'
import cases from './cases/http.json' with { type: 'json' }
import { pluginSuite } from '#app/plugins/testing/suite'

pluginSuite(plugin, cases)

test.group('HTTP, its settings', () => {
  const settings = (over: object) => ({ ...{ url: '', method: 'POST', template: '' }, ...over })

  test('a body has to be JSON, and a header has to be one', ({ assert }) => {
    for (const template of ['', ' ', '{{data}}', '{"a": [{{id}}, {{data.x}}]}']) {
      assert.isNull(plugin.objection!(settings({ template, authorization: 'Bearer x' })), template)
    }
    for (const [key, over] of [
      ['template', { template: '{"a": "{{id}}"}', authorization: '' }],
      ['template', { template: 'a={{id}}', authorization: '' }],
      ['authorization', { authorization: 'Bearer 電話' }],
      ['authorization', { authorization: 'Bearer x\r\nX-Key: y' }],
    ] as const) {
      assert.equal(plugin.objection!(settings(over))?.key, key, JSON.stringify(over))
    }
  })
})

test.group('HTTP, its template', () => {
  const message = { id: 'msg_1', data: { action: 'say "hi"\n', value: 7, session: { city: null } } }

  test('stays JSON whatever is filled in', ({ assert }) => {
    const filled = fill('{"a": {{data.action}}, "v": {{ data.value }}, "all": {{data}}}', message)
    const expected = { a: message.data.action, v: 7, all: message.data }
    assert.deepEqual(JSON.parse(filled), expected)
  })

  test('what is not there is null, and nothing but the message is there', ({ assert }) => {
    for (const path of [
      'data.nope',
      'data.session.city',
      'data.action.length',
      '__proto__',
      'constructor.name',
    ]) {
      assert.equal(fill(`{{${path}}}`, message), 'null', path)
    }
  })
})
