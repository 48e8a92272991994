import { test } from '@japa/runner'
import classic from '#plugins/scoring/classic/plugin'
import { checkManifest } from '#app/plugins/check_manifest'

const number = { key: 'weight', type: 'number', label: 'Weight', default: 1 }
const text = { key: 'note', type: 'text', label: 'Note', default: '' }
const choice = { key: 'mode', type: 'choice', label: 'Mode', default: 'a', choices: ['a', 'b'] }

const refusal = (plugin: unknown) => {
  try {
    checkManifest('scorer', plugin)
  } catch (error: any) {
    return error
  }
}

test.group('Plugin manifest', () => {
  test('refuses {title}')
    .with([
      { title: 'nothing', over: null, problem: /default export/ },
      { title: 'a name with spaces', over: { name: 'Bad Name' }, problem: /name/ },
      { title: 'no name', over: { name: undefined }, problem: /of kind scorer.*name/ },
      { title: 'another kind', over: { kind: 'classifier' }, problem: /kind/ },
      { title: 'another contract', over: { contract: 99 }, code: 'E_PLUGIN_CONTRACT' },
      { title: 'half a version', over: { version: '1.0' }, problem: /version/ },
      { title: 'more than a version', over: { version: '1.0.0; --' }, problem: /version/ },
      { title: 'no summary', over: { summary: ' ' }, problem: /summary/ },
      { title: 'a create that cannot be called', over: { create: 'no' }, problem: /create/ },
      { title: 'a migrate that cannot be called', over: { migrate: {} }, problem: /migrate/ },
      { title: 'a scorer without scope', over: { scope: 'visit' }, problem: /scores/ },
      { title: 'a learner that does not learn', over: { learner: {} }, problem: /learn/ },
    ] as { title: string; over: object | null; code?: string; problem?: RegExp }[])
    .run(({ assert }, { over, code = 'E_PLUGIN_MANIFEST', problem = /./ }) => {
      const error = refusal(over && { ...classic, ...over })
      assert.equal(error?.code, code)
      assert.match(error.message, problem)
      assert.isNotEmpty(error.help)
    })

  test('refuses words: {title}')
    .with([
      { title: 'a list', words: [], problem: /not an object/ },
      { title: 'a language in words', words: { Turkish: {} }, problem: /"Turkish"/ },
      { title: 'a text for a table', words: { tr: 'Ağırlık' }, problem: /"tr" are no table/ },
      { title: 'nothing said', words: { tr: { Weight: ' ' } }, problem: /"Weight"/ },
      { title: 'a number', words: { tr: { Weight: 1 } }, problem: /"Weight"/ },
      { title: 'a place lost', words: { tr: { '{n} of 3': 'üçü' } }, problem: /\{n\} of 3/ },
      { title: 'a place too many', words: { tr: { Weight: '{n}' } }, problem: /"Weight"/ },
    ])
    .run(({ assert }, { words, problem }) => {
      const error = refusal({ ...classic, words })
      assert.equal(error?.code, 'E_PLUGIN_WORDS')
      assert.match(error.message, problem)
      assert.isNotEmpty(error.help)
    })

  test('takes words, and goes without', ({ assert }) => {
    assert.isUndefined(refusal({ ...classic, words: undefined }))
    assert.isUndefined(refusal({ ...classic, words: { tr: { '{n} of 3': '3’ün {n}’i' }, pt: {} } }))
  })

  test('refuses settings: {title}')
    .with([
      { title: 'not a list', settings: {}, problem: /not a list/ },
      { title: 'nothing', settings: [null], problem: /key/ },
      { title: 'two of one key', settings: [number, number], problem: /two settings/ },
      { title: '__proto__', settings: [{ ...number, key: '__proto__' }], problem: /key/ },
      { title: 'constructor', settings: [{ ...number, key: 'constructor' }], problem: /key/ },
      { title: 'a path', settings: [{ ...number, key: 'a.b' }], problem: /key/ },
      { title: 'an unknown type', settings: [{ ...number, type: 'color' }], problem: /type/ },
      { title: 'no label', settings: [{ ...number, label: '' }], problem: /label/ },
      { title: 'a list for help', settings: [{ ...number, help: [] }], problem: /help/ },
      { title: 'a secret number', settings: [{ ...number, secret: true }], problem: /"secret"/ },
      { title: 'a misspelt word', settings: [{ ...number, mx: 1 }], problem: /"mx"/ },
      {
        title: 'limits the wrong way',
        settings: [{ ...number, min: 2, max: 1 }],
        problem: /wrong/,
      },
      { title: 'a limit of text', settings: [{ ...number, min: '0' }], problem: /min/ },
      { title: 'a default below', settings: [{ ...number, min: 2 }], problem: /default 1/ },
      { title: 'a default in parts', settings: [{ ...number, default: 0.5, whole: true }] },
      { title: 'a default of another type', settings: [{ ...number, default: '1' }] },
      { title: 'NaN for default', settings: [{ ...number, default: Number.NaN }] },
      { title: 'a secret with default', settings: [{ ...text, secret: true, default: 'x' }] },
      { title: 'a long default', settings: [{ ...text, max: 2, default: 'xxx' }] },
      { title: 'no choices', settings: [{ ...choice, choices: undefined }], problem: /choices/ },
      { title: 'one choice twice', settings: [{ ...choice, choices: ['a', 'a'] }] },
      { title: 'a default that is no choice', settings: [{ ...choice, default: 'c' }] },
      { title: 'far too many', settings: Array(101).fill(number), problem: /101/ },
    ] as { title: string; settings: unknown; problem?: RegExp }[])
    .run(({ assert }, { settings, problem = /setting/ }) => {
      const error = refusal({ ...classic, settings })
      assert.equal(error?.code, 'E_PLUGIN_SETTINGS')
      assert.match(error.message, problem)
      assert.isNotEmpty(error.help)
    })

  test('takes what is right', ({ assert }) => {
    const settings = [
      { ...number, min: 0, max: 9, whole: true, unit: 'points', help: 'What it counts.' },
      { ...text, required: true, secret: true, max: 200 },
      { key: 'isOn', type: 'boolean', label: 'On', default: false },
      choice,
    ]
    assert.isUndefined(refusal({ ...classic, settings }))
    assert.isUndefined(refusal({ ...classic, version: '2.0.0-beta.1', scope: 'session' }))
  })
})
