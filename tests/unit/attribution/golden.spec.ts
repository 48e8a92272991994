import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { golden } from '#tests/support/golden'
import { HOST } from '#app/plugins/testing/host'
import { pluginRegistry } from '#app/plugins/registry'
import { removalEffects } from '#plugins/attribution/markov/markov'
import { runModel } from '#app/attribution/paths/run_model'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { creditPaths } from '#app/attribution/paths/credit_paths'
import { readPaths } from '#app/attribution/paths/read_paths'
import { bits, shapleyValues, sumOverSubsets } from '#plugins/attribution/shapley/shapley_values'

const { heuristics, markov_small: small, shapley, pathdata } = golden('attribution')
const PATHDATA = 'tests/fixtures/golden/pathdata.csv.gz'
const DAY_MS = 86_400_000
const CONVERTED_AT = new Date('2026-01-31T00:00:00Z')

function modelOf(name: string, settings = {}) {
  const plugin = pluginRegistry.find('attribution-model', name)!
  return plugin.create(resolveSettings(plugin.settings, settings), HOST)
}

function sharesBy(name: string, touches: [channel: string, daysBefore: number][]) {
  const model = modelOf(name)
  if (model.needs !== 'journey') throw new Error(`${name} looks at all journeys`)
  const weights = model.weigh({
    touches: touches.map(([channel, days]) => ({
      at: new Date(CONVERTED_AT.getTime() - days * DAY_MS),
      channel,
      source: null,
      campaign: null,
      isDirect: channel === 'direct',
    })),
    convertedAt: CONVERTED_AT,
    leadTouch: null,
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

const near = (
  assert: any,
  actual: Record<string, number>,
  expected: Record<string, number>,
  by = 1e-6
) => {
  assert.sameMembers(Object.keys(actual), Object.keys(expected))
  for (const [name, value] of Object.entries(expected))
    assert.closeTo(actual[name], value, by, name)
}

test.group('Golden attribution: one journey', () => {
  for (const [name, expected] of [
    ['time-decay', heuristics.time_decay_7d],
    ['position', heuristics.position],
    ['linear', heuristics.linear],
    ['last-non-direct', heuristics.last_non_direct],
  ] as const) {
    test(name, ({ assert }) => {
      sharesBy(name, heuristics.journey).forEach((share, i) =>
        assert.closeTo(share, expected[i], 1e-10)
      )
    })
  }

  test('time-decay by weeks', ({ assert }) => {
    const shares = (days: number[]) =>
      sharesBy(
        'time-decay',
        days.map((day) => ['email', day])
      )
    shares([28, 14, 7, 0]).forEach((share, i) =>
      assert.closeTo(share, heuristics.time_decay_28_14_7_0[i], 1e-12)
    )
    shares([21, 14, 7, 0]).forEach((share, i) =>
      assert.closeTo(share, heuristics.time_decay_21_14_7_0[i], 1e-12)
    )
  })

  test('journeys with counts', ({ assert }) => {
    const { paths, ...expected } = heuristics.mta_fixture
    const journeys = paths.map(([path, conversions]: [string, number]) => ({
      channels: path.split('>'),
      conversions,
      nulls: 0,
      value: 0,
    }))
    for (const [name, credits] of Object.entries(expected)) {
      near(assert, Object.fromEntries(creditPaths(modelOf(name), journeys)), credits as any, 1e-12)
    }
  })
})

test.group('Golden attribution: Markov chains', () => {
  for (const { source, paths, p_conv: probability, re, conv } of small) {
    test(source, ({ assert }) => {
      const journeys = paths.map(([path, conversions, nulls = 0]: [string, number, number]) => ({
        channels: path.split('>'),
        conversions,
        nulls,
        value: 0,
      }))
      const effects = removalEffects(journeys, 1)
      assert.closeTo(effects.conversionProbability, probability, 1e-12)
      near(assert, Object.fromEntries(effects.conversions), re, 1e-12)
      const model = modelOf('markov', { min_conversions: 1 })
      near(assert, Object.fromEntries(creditPaths(model, journeys)), conv, 1e-9)
    })
  }

  test('PathData: probability, removal effects and value', async ({ assert }) => {
    const paths = await readPaths(app.makePath(PATHDATA))
    const effects = removalEffects(paths, 1)
    const expected = pathdata.markov_order1
    assert.equal(paths.length, pathdata.rows)
    assert.closeTo(effects.conversionProbability, expected.p_conv, 1e-10)
    near(assert, Object.fromEntries(effects.conversions), expected.removal_effect, 1e-9)
    near(assert, Object.fromEntries(effects.value), expected.removal_effect_value, 1e-9)
    const sum = [...effects.value.values()].reduce((total, effect) => total + effect, 0)
    const value = paths.reduce((total, path) => total + path.value, 0)
    const credited = [...effects.value].map(([name, effect]) => [name, (value * effect) / sum])
    near(assert, Object.fromEntries(credited), expected.value, 1e-3)
  })
})

test.group('Golden attribution: PathData', () => {
  for (const [name, key] of [
    ['first', 'first'],
    ['last', 'last'],
    ['linear', 'linear'],
    ['position', 'position_40_20_40'],
  ]) {
    test(name, async ({ assert }) => {
      near(assert, await runModel(name, app.makePath(PATHDATA)), pathdata[key])
    })
  }

  test('markov', async ({ assert }) => {
    const { conversions } = pathdata.markov_order1
    near(assert, await runModel('markov', app.makePath(PATHDATA)), conversions, 1e-5)
  })

  test('all conversions are shared out by every model, and of every order', async ({ assert }) => {
    const runs = pluginRegistry.all('attribution-model').map(({ name }) => ({ name, order: 1 }))
    for (const { name, order } of [
      ...runs,
      { name: 'markov', order: 2 },
      { name: 'markov', order: 3 },
    ]) {
      const credits = Object.values(await runModel(name, app.makePath(PATHDATA), { order }))
      const sum = credits.reduce((total, credit) => total + credit, 0)
      assert.closeTo(sum, pathdata.total_conversions, 1e-6, name)
    }
  })
})

test.group('Golden attribution: Shapley values', () => {
  for (const game of shapley) {
    test(game.source ?? 'glove', ({ assert }) => {
      const players = Object.keys(game.phi)
      const worth = worthOf(game, players)
      const values = shapleyValues(players.length, worth)
      players.forEach((name, i) => assert.closeTo(values[i], game.phi[name], 1e-12, name))
    })
  }
})

function worthOf(game: any, players: string[]): Float64Array {
  const maskOf = (coalition: string) =>
    [...coalition].reduce((mask, name) => mask | (1 << players.indexOf(name)), 0)
  const worth = new Float64Array(1 << players.length)
  const fill = (values: Record<string, number>) => {
    for (const [coalition, value] of Object.entries(values)) worth[maskOf(coalition)] = value
  }
  if (game.v) fill(game.v)
  if (game.exact_path_share) fill(game.exact_path_share)
  return worth.map((value, mask) => {
    const members = players.filter((_, i) => mask & (1 << i))
    if (game.airport_costs) return Math.max(0, ...members.map((name) => game.airport_costs[name]))
    if (game.glove) return members.includes('3') && bits(mask) > 1 ? 1 : 0
    return game.exact_path_share ? sumOverSubsets(worth.slice())[mask] : value
  })
}
