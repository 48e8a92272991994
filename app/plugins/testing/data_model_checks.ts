import assert from 'node:assert/strict'
import { HOST } from '#app/plugins/testing/host'
import type { Check } from '#app/plugins/testing/check'
import { assertNumber } from '#app/plugins/testing/expectations'
import { sampleSettings, settingsAtTheirLimits } from '#app/plugins/testing/sample_settings'
import type {
  AttributionModelPlugin,
  ChannelPath,
  DataModel,
} from '#app/plugins/contracts/attribution_model'

const path = (channels: string[], conversions: number, nulls = 0): ChannelPath =>
  Object.freeze({ channels: Object.freeze(channels), conversions, nulls, value: conversions * 100 })

const PATHS = [
  path(['paid_search'], 40, 300),
  path(['organic_search', 'email'], 25, 180),
  path(['paid_search', 'direct', 'email'], 30, 90),
  path(['direct'], 10, 400),
  path(['social', 'social', 'organic_search', 'paid_search'], 5, 60),
]
const UNUSUAL = [
  [],
  [path(['direct'], 0, 10)],
  [path(['direct'], 1)],
  [path([], 3, 3)],
  [path(Array<string>(50).fill('email'), 2, 1)],
  Array.from({ length: 40 }, (_, i) => path([`channel ${i}`, 'direct'], 1, i)),
]

/** What a model that learns from all journeys must do. */
export function dataModelChecks(plugin: AttributionModelPlugin): Check[] {
  const create = () => plugin.create(sampleSettings(plugin.settings), HOST) as DataModel
  return [
    {
      name: 'each channel gets a weight that is not negative, or nobody gets any',
      run() {
        for (const settings of settingsAtTheirLimits(plugin.settings)) {
          const model = plugin.create(settings, HOST) as DataModel
          for (const paths of [PATHS, ...UNUSUAL]) assertWeights(model.weighChannels(paths), paths)
        }
      },
    },
    {
      name: 'without a path it gives no numbers',
      run: () => assert.equal(create().weighChannels([]), null),
    },
    {
      name: 'the order of the paths, and what was weighed before, do not matter',
      run() {
        const model = create()
        const first = model.weighChannels(PATHS)
        const turned = create().weighChannels(PATHS.toReversed())
        assertChannels(model.weighChannels(PATHS), first && Object.fromEntries(first))
        assertChannels(turned, first && Object.fromEntries(first))
      },
    },
  ]
}

function assertWeights(weights: ReadonlyMap<string, number> | null, paths: ChannelPath[]) {
  if (weights === null) return
  assert.ok(weights instanceof Map, 'the weights are no Map')
  const channels = new Set(paths.flatMap((one) => one.channels))
  for (const [channel, weight] of weights) {
    assert.ok(channels.has(channel), `nobody came by "${channel}"`)
    assertNumber(weight, `the weight of "${channel}"`, { least: 0 })
  }
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0)
  assert.ok(sum > 0, 'a weight is above 0, or the answer is null')
}

/** Up to a common factor, and to what arithmetic in another order costs. */
export function assertChannels(
  weights: ReadonlyMap<string, number> | null,
  expected: Record<string, number> | null
) {
  const shares = (all: Record<string, number>) => {
    const sum = Object.values(all).reduce((total, weight) => total + weight, 0)
    const rounded = Object.entries(all).map(([name, weight]) => [name, (weight / sum).toFixed(6)])
    return Object.fromEntries(rounded.sort())
  }
  assert.deepEqual(weights && shares(Object.fromEntries(weights)), expected && shares(expected))
}
