import fc from 'fast-check'
import { test } from '@japa/runner'
import { HOST } from '#app/plugins/testing/host'
import { pluginRegistry } from '#app/plugins/registry'
import { sharesOf, WHOLE } from '#app/attribution/shares'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { removalEffects } from '#plugins/attribution/markov/markov'
import { absorbed } from '#plugins/attribution/markov/absorb'
import { chainOf } from '#plugins/attribution/markov/chain'
import type { ChannelPath, Journey } from '#app/plugins/contracts/attribution_model'

const CONVERTED_AT = new Date('2026-03-01T00:00:00Z')
const CHANNELS = [
  'paid_search',
  'direct',
  'email',
  '>',
  '(start)',
  'x'.repeat(200),
  'a > b',
  '__proto__',
]

const anyJourney: fc.Arbitrary<Journey> = fc
  .array(
    fc.record({ channel: fc.constantFrom(...CHANNELS), ageMs: fc.integer({ min: 0, max: 1e11 }) }),
    { minLength: 1, maxLength: 40 }
  )
  .chain((touches) =>
    fc.record({
      touches: fc.constant(
        touches
          .toSorted((a, b) => b.ageMs - a.ageMs)
          .map(({ channel, ageMs }) => ({
            at: new Date(CONVERTED_AT.getTime() - ageMs),
            channel,
            source: null,
            campaign: null,
            isDirect: channel === 'direct',
          }))
      ),
      convertedAt: fc.constant(CONVERTED_AT),
      leadTouch: fc.option(fc.nat({ max: touches.length - 1 })),
    })
  )

const anyPaths: fc.Arbitrary<ChannelPath[]> = fc.array(
  fc.record({
    channels: fc.array(fc.constantFrom(...CHANNELS), { minLength: 1, maxLength: 8 }),
    conversions: fc.nat({ max: 20 }),
    nulls: fc.nat({ max: 50 }),
    value: fc.constant(0),
  }),
  { minLength: 1, maxLength: 30 }
)

const rules = () =>
  pluginRegistry.all('attribution-model').flatMap((plugin) => {
    const model = plugin.create(resolveSettings(plugin.settings, {}), HOST)
    return model.needs === 'journey' ? [{ name: plugin.name, model }] : []
  })

const learners = () =>
  pluginRegistry.all('attribution-model').flatMap((plugin) => {
    const model = plugin.create(resolveSettings(plugin.settings, { min_conversions: 1 }), HOST)
    return model.needs === 'journeys' ? [{ name: plugin.name, model }] : []
  })

const named = (name: string, settings = {}) => {
  const plugin = pluginRegistry.find('attribution-model', name)!
  const model = plugin.create(resolveSettings(plugin.settings, settings), HOST)
  if (model.needs !== 'journey') throw new Error(`${name} looks at all journeys`)
  return model
}

test.group('Credits', () => {
  test('shares of any weights sum exactly, and keep their order', ({ assert }) => {
    const weight = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 200 }), (weights) => {
        const shares = sharesOf(weights)
        if (weights.every((one) => one === 0)) return assert.isNull(shares)
        assert.equal(
          shares!.reduce((total, share) => total + share, 0),
          WHOLE
        )
        assert.isTrue(shares!.every((share) => Number.isInteger(share) && share >= 0))
      })
    )
  })

  test('weights that cannot be shared are refused', ({ assert }) => {
    for (const weights of [[], [0, 0], [1, -1], [Number.NaN, 1], [Infinity]]) {
      assert.isNull(sharesOf(weights), JSON.stringify(weights))
    }
  })

  test('every rule shares out every journey', ({ assert }) => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        for (const { name, model } of rules()) {
          const weights = model.weigh(journey)
          assert.lengthOf(weights, journey.touches.length, name)
          assert.isNotNull(sharesOf(weights), name)
        }
      })
    )
  })

  test('10,000 touches, and touches at one time, are shared out', ({ assert }) => {
    const touch = {
      at: CONVERTED_AT,
      channel: 'email',
      source: null,
      campaign: null,
      isDirect: false,
    }
    for (const size of [1, 2, 3, 10_000]) {
      const touches = Array.from({ length: size }, () => touch)
      for (const { name, model } of rules()) {
        const shares = sharesOf(model.weigh({ touches, convertedAt: CONVERTED_AT, leadTouch: 0 }))!
        assert.equal(
          shares.reduce((total, share) => total + share, 0),
          WHOLE,
          name
        )
      }
    }
  })

  test('last non-direct never credits direct, unless all is direct', ({ assert }) => {
    const model = named('last-non-direct')
    fc.assert(
      fc.property(anyJourney, (journey) => {
        const credited = journey.touches.filter((_, i) => model.weigh(journey)[i] > 0)
        const allDirect = journey.touches.every(({ isDirect }) => isDirect)
        assert.isTrue(credited.every(({ isDirect }) => isDirect === allDirect))
      })
    )
  })

  test('time decay goes to linear as its half-life grows', ({ assert }) => {
    const decay = named('time-decay', { half_life_days: 100_000 })
    const touches = [90, 30, 7, 0].map((days) => ({
      at: new Date(CONVERTED_AT.getTime() - days * 86_400_000),
      channel: 'email',
      source: null,
      campaign: null,
      isDirect: false,
    }))
    const weights = decay.weigh({ touches, convertedAt: CONVERTED_AT, leadTouch: null })
    for (const weight of weights) assert.closeTo(weight, 1, 1e-3)
  })
})

test.group('Models that learn', () => {
  const renamed = (paths: ChannelPath[]) =>
    paths.map((path) => ({ ...path, channels: path.channels.map((name) => `new ${name}`) }))

  test('renaming channels changes nothing', ({ assert }) => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        for (const { name, model } of learners()) {
          const before = model.weighChannels(paths)
          const after = model.weighChannels(renamed(paths))
          assert.equal(after === null, before === null, name)
          for (const [channel, weight] of before ?? []) {
            assert.closeTo(after!.get(`new ${channel}`)!, weight, 1e-9, name)
          }
        }
      })
    )
  })

  test('a channel is worth what is lost when it is taken out of the chain', ({ assert }) => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        const chain = chainOf(paths, 1)
        const ones = chain.total.map(() => 1)
        const [whole] = absorbed(chain, ones, null)
        const { conversions, conversionProbability } = removalEffects(paths, 1)
        assert.closeTo(conversionProbability, whole, 1e-12)
        chain.channels.forEach((name, channel) => {
          const [left] = absorbed(chain, ones, channel)
          const expected = chain.conversions[channel] > 0 ? 1 - left / whole : 0
          assert.closeTo(conversions.get(name)!, expected, 1e-9, name)
        })
      })
    )
  })

  test('a channel that is only on journeys without a conversion gets nothing', ({ assert }) => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        const helps = new Set(paths.flatMap((path) => (path.conversions > 0 ? path.channels : [])))
        for (const { name, model } of learners()) {
          for (const [channel, weight] of model.weighChannels(paths) ?? []) {
            assert.isTrue(weight >= 0 && Number.isFinite(weight), name)
            if (!helps.has(channel)) assert.equal(weight, 0, name)
          }
        }
      })
    )
  })

  test('staying in a channel does not change removal effects', ({ assert }) => {
    fc.assert(
      fc.property(anyPaths, fc.integer({ min: 1, max: 3 }), (paths, order) => {
        const stretched = paths.map((path) => ({
          ...path,
          channels: path.channels.flatMap((name) => [name, name, name]),
        }))
        const effects = removalEffects(paths, order).conversions
        for (const [name, effect] of removalEffects(stretched, order).conversions) {
          assert.closeTo(effect, effects.get(name)!, 1e-9)
        }
      })
    )
  })

  test('a journey of 10,000 touches back and forth has an answer', ({ assert }) => {
    const channels = Array.from({ length: 10_000 }, (_, i) => (i % 2 ? 'a' : 'b'))
    const effects = removalEffects([{ channels, conversions: 1, nulls: 1, value: 3 }], 1)
    assert.closeTo(effects.conversionProbability, 0.5, 1e-9)
    assert.closeTo(effects.conversions.get('a')!, 1, 1e-9)
  })

  test('without enough conversions there is no answer', ({ assert }) => {
    for (const plugin of pluginRegistry.all('attribution-model')) {
      const model = plugin.create(resolveSettings(plugin.settings, {}), HOST)
      if (model.needs === 'journeys') {
        assert.isNull(
          model.weighChannels([{ channels: ['a'], conversions: 99, nulls: 0, value: 0 }])
        )
      }
    }
  })
})
