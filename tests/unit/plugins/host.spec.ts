import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { guard } from '#app/plugins/guard'
import { PluginRegistry } from '#app/plugins/registry'
import { checkManifest } from '#app/plugins/check_manifest'
import { resolveSettings } from '#app/plugins/resolve_settings'
import classic from '#plugins/scoring/classic/plugin'
import paidClick from '#plugins/attribution/paid_click/plugin'

const load = (plugin: unknown) => async () => ({ default: plugin as any })
const scorers = (...plugins: unknown[]) => ({
  scorer: { default: 'classic', plugins: plugins.map(load) },
  classifier: { default: 'paid-click', plugins: [load(paidClick)] },
})

test.group('Plugin registry', () => {
  test('finds plugins by kind and name, and says when one is not there', async ({ assert }) => {
    const registry = new PluginRegistry()
    await registry.load(scorers(classic))
    assert.strictEqual(registry.find('scorer', 'classic'), classic)
    assert.strictEqual(registry.default('scorer'), classic)
    assert.isNull(registry.find('scorer', 'gone'))
  })

  test('a plugin that is not usable stops the boot with a cure', async ({ assert }) => {
    const broken: [unknown, RegExp][] = [
      [undefined, /default export/],
      [{ ...classic, name: 'Bad Name' }, /name/],
      [{ ...classic, kind: 'classifier' }, /kind/],
      [{ ...classic, contract: 99 }, /contract/],
      [{ ...classic, version: 'one' }, /version/],
      [{ ...classic, create: 'no' }, /create/],
      [{ ...classic, settings: {} }, /settings/],
      [{ ...classic, settings: [{ key: 'a', type: 'color' }] }, /type/],
      [
        {
          ...classic,
          settings: [
            { key: 'a', type: 'text' },
            { key: 'a', type: 'text' },
          ],
        },
        /key/,
      ],
    ]
    for (const [plugin, problem] of broken) {
      try {
        checkManifest('scorer', plugin)
        assert.fail(`accepted: ${problem}`)
      } catch (error: any) {
        assert.equal(error.code, 'E_PLUGIN_INVALID', error.message)
        assert.match(error.message, problem)
        assert.isNotEmpty(error.help)
      }
    }
  })

  test('two of one name, or a default that is not listed, stop the boot', async ({ assert }) => {
    await assert.rejects(() => new PluginRegistry().load(scorers(classic, classic)), /two of them/)
    await assert.rejects(() => new PluginRegistry().load(scorers()), /not listed/)
  })
})

test.group('Plugin settings', () => {
  test('what fits the declaration is taken, the default stands for the rest', ({ assert }) => {
    const declared = [
      { key: 'weight', type: 'number', label: '', default: 10, min: 0, max: 50 },
      { key: 'on', type: 'boolean', label: '', default: true },
      { key: 'mode', type: 'choice', label: '', default: 'a', choices: ['a', 'b'] },
      { key: 'note', type: 'text', label: '', default: '', max: 3 },
    ] as const
    const resolve = (stored: any) => ({ ...resolveSettings(declared, stored) })
    assert.deepEqual(resolve({ weight: 20, on: false, mode: 'b', note: 'abc', other: 1 }), {
      weight: 20,
      on: false,
      mode: 'b',
      note: 'abc',
    })
    const defaults = { weight: 10, on: true, mode: 'a', note: '' }
    assert.deepEqual(resolve({ weight: '20', on: 1, mode: 'c', note: 'abcd' }), defaults)
    assert.deepEqual(resolve({ weight: Number.NaN, note: null }), defaults)
    assert.deepEqual(resolve({ weight: 51 }), defaults)
  })
})

test.group('Plugin guard', (group) => {
  group.each.teardown(() => clock.freeze(null))
  const accept = (answer: any) => (typeof answer === 'number' ? answer : null)

  test('nonsense and exceptions become null, and are reported', ({ assert }) => {
    const problems: string[] = []
    let answer: () => unknown = () => 7
    const guarded = guard(
      () => null,
      () => answer(),
      accept,
      (problem) => problems.push(problem)
    )
    assert.equal(guarded(null), 7)
    answer = () => 'seven'
    assert.isNull(guarded(null))
    answer = () => {
      throw new Error('broken')
    }
    assert.isNull(guarded(null))
    assert.deepEqual(problems, ['its answer does not keep the contract', 'broken'])
  })

  test('after five failures in a row it is not asked for a minute', ({ assert }) => {
    const start = Date.UTC(2026, 0, 1)
    clock.freeze(new Date(start))
    let calls = 0
    let isBroken = true
    const guarded = guard(
      () => null,
      () => {
        calls++
        return isBroken ? 'no' : 7
      },
      accept,
      () => {}
    )
    for (let i = 0; i < 10; i++) assert.isNull(guarded(null))
    assert.equal(calls, 5)
    isBroken = false
    clock.freeze(new Date(start + 60_000))
    assert.equal(guarded(null), 7)
  })
})
