import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import { clock } from '#app/shared/clock'
import { AT_LENGTH, guard, type Pace } from '#app/plugins/guard'
import { sleepSynchronously } from '#tests/support/broken_plugins'
import { PluginRegistry } from '#app/plugins/registry'
import { resolveSettings } from '#app/plugins/resolve_settings'
import classic from '#plugins/scoring/classic/plugin'
import paidClick from '#plugins/attribution/paid_click/plugin'

const load = (plugin: unknown) => async () => ({ default: plugin as any })
const scorers = (...plugins: unknown[]) => ({
  scorer: { default: 'classic', plugins: plugins.map(load) },
  classifier: { default: 'paid-click', plugins: [load(paidClick)] },
})

/** Fails with this code, says what is wrong, and has a cure. */
async function refused(assert: Assert, code: string, problem: RegExp, boot: () => unknown) {
  try {
    await boot()
  } catch (error: any) {
    assert.equal(error.code, code, error.message)
    assert.match(error.message, problem)
    assert.isNotEmpty(error.help)
    return
  }
  assert.fail(`accepted, instead of ${code} ${problem}`)
}

test.group('Plugin registry', () => {
  test('finds plugins by kind and name, and says when one is not there', async ({ assert }) => {
    const registry = new PluginRegistry()
    await registry.load(scorers(classic))
    assert.strictEqual(registry.find('scorer', 'classic'), classic)
    assert.strictEqual(registry.default('scorer'), classic)
    assert.isNull(registry.find('scorer', 'gone'))
  })

  test('a site works with the version it has chosen, or with the newest', async ({ assert }) => {
    const registry = new PluginRegistry()
    const [old, beta, newest] = ['1.9.0', '1.10.0-beta', '1.10.0'].map((version) => ({
      ...classic,
      version,
    }))
    await registry.load(scorers(beta, newest, old))
    assert.strictEqual(registry.find('scorer', 'classic'), newest)
    assert.deepEqual(registry.versions('scorer', 'classic'), [newest, beta, old])
    assert.deepEqual(registry.all('scorer'), [newest])
    assert.strictEqual(registry.inUse('scorer', 'classic', '1.9.0'), old)
    assert.strictEqual(registry.inUse('scorer', 'classic', '0.1.0'), newest)
    assert.strictEqual(registry.inUse('scorer', 'classic', ''), newest)
    assert.isNull(registry.inUse('scorer', 'gone', '1.9.0'))
  })

  test('settings of the installation are other defaults', async ({ assert }) => {
    const registry = new PluginRegistry()
    const plugin = {
      ...classic,
      settings: [{ key: 'weight', type: 'number', label: 'Weight', default: 1, max: 9 }],
    }
    const listed = (settings: any) => ({
      scorer: { default: 'classic', plugins: [{ plugin: load(plugin), settings }] },
    })
    await registry.load(listed({ weight: 7 }))
    assert.equal(registry.find('scorer', 'classic')!.settings[0].default, 7)
    for (const settings of [{ weight: 10 }, { weight: '7' }, { other: 1 }]) {
      await refused(assert, 'E_PLUGIN_SETTINGS', /config\/plugins\.ts sets/, () =>
        new PluginRegistry().load(listed(settings))
      )
    }
  })

  test('two of one name and version, or a default that is not there, stop the boot', async ({
    assert,
  }) => {
    const boot = (list: any) => () => new PluginRegistry().load(list)
    const scorer = (over: object) => boot({ scorer: { default: 'classic', plugins: [], ...over } })
    await refused(assert, 'E_PLUGIN_DUPLICATE', /two of version/, boot(scorers(classic, classic)))
    await refused(assert, 'E_PLUGIN_DEFAULT', /not listed/, boot(scorers()))
    const without = scorer({ default: null, plugins: [load(classic)] })
    await refused(assert, 'E_PLUGIN_DEFAULT', /no default/, without)
    await refused(assert, 'E_PLUGIN_CONFIG', /no such kind/, boot({ scorers: {} }))
    await refused(assert, 'E_PLUGIN_CONFIG', /loads a plugin/, scorer({ plugins: ['classic'] }))
  })

  test('a package that is not there, or fails, stops the boot and is named', async ({ assert }) => {
    const boot = (loader: unknown) => () =>
      new PluginRegistry().load({ scorer: { default: null, plugins: [loader as any] } })
    const name = 'opsmantik-scorer-that-nobody-wrote'
    await refused(
      assert,
      'E_PLUGIN_NOT_FOUND',
      new RegExp(name),
      boot(() => import(name))
    )
    const failing = boot(async () => {
      throw new TypeError('x is not a function')
    })
    await refused(assert, 'E_PLUGIN_BROKEN', /1 of kind scorer.*x is not a function/, failing)
    await refused(assert, 'E_PLUGIN_MANIFEST', /default export/, boot(load(undefined)))
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

  test('many calls that take too long together count as well', ({ assert }) => {
    const problems: string[] = []
    let calls = 0
    const guarded = guard(
      () => null,
      () => {
        calls++
        for (const end = performance.now() + 60; performance.now() < end;);
        return 7
      },
      accept,
      (problem) => problems.push(problem)
    )
    for (let i = 0; i < 30; i++) guarded(null)
    assert.isBelow(calls, 12)
    assert.include(problems, 'it takes too much of the time')
  })

  test('how long a call may take is said by who waits for it', ({ assert }) => {
    const problemsOf = (pace?: Pace) => {
      const problems: string[] = []
      const guarded = guard(
        () => null,
        () => sleepSynchronously(300) ?? 7,
        (answer: number) => answer,
        (problem) => problems.push(problem),
        pace
      )
      assert.deepEqual([guarded(null), guarded(null)], [7, 7], 'what it said counts')
      return problems
    }
    assert.deepEqual(problemsOf(), ['it took too long', 'it takes too much of the time'])
    assert.deepEqual(problemsOf(AT_LENGTH), [])
    const short = { maxCallMs: 200, maxMsASecond: Infinity }
    assert.deepEqual(problemsOf(short), ['it took too long', 'it took too long'])
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
