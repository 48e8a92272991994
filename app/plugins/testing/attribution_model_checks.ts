import assert from 'node:assert/strict'
import { HOST } from '#app/plugins/testing/host'
import type { Check } from '#app/plugins/testing/check'
import { commonChecks } from '#app/plugins/testing/common_checks'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { dataModelChecks, assertChannels } from '#app/plugins/testing/data_model_checks'
import { sampleSettings, settingsAtTheirLimits } from '#app/plugins/testing/sample_settings'
import {
  assertLeavesAlone,
  assertNumber,
  assertQuick,
  frozen,
} from '#app/plugins/testing/expectations'
import type {
  AttributionModelPlugin,
  ChannelPath,
  Journey,
  RuleModel,
  Touch,
} from '#app/plugins/contracts/attribution_model'

/** Weights are compared up to a common factor: the host makes shares of them. */
export type AttributionModelCase = { name: string; settings?: Record<string, unknown> } & (
  | { journey: JsonJourney; weights: number[] }
  | { paths: ChannelPath[]; weights: Record<string, number> | null }
)

interface JsonJourney {
  touches: JsonTouch[]
  convertedAt: string
  leadTouch?: number
}

type JsonTouch = Partial<Omit<Touch, 'at'>> & { at: string }

/** What every attribution model must do, and what this one says of its own cases. */
export function attributionModelChecks(
  plugin: AttributionModelPlugin,
  cases: AttributionModelCase[] = []
): Check[] {
  const create = () => plugin.create(sampleSettings(plugin.settings), HOST)
  const needsJourneys = create().needs === 'journeys'
  return [
    ...commonChecks('attribution-model', plugin),
    ...(needsJourneys ? dataModelChecks(plugin) : ruleModelChecks(plugin)),
    ...cases.map((expected) => caseCheck(plugin, expected)),
  ]
}

const DAY_MS = 86_400_000
const CONVERTED_AT = Date.UTC(2026, 0, 15, 12)
const CHANNELS = ['paid_search', 'direct', 'email', 'organic_search', 'a word of its own']

/** Of 1 to 500 touches: over weeks, all at once, all of one channel, all typed in. */
function* journeys(): Generator<Journey> {
  for (const count of [1, 2, 3, 4, 7, 50, 500]) {
    for (const gapMs of [0, 1, DAY_MS / 10]) {
      for (const channels of [CHANNELS, CHANNELS.slice(0, 1), ['direct']]) {
        const touches = Array.from({ length: count }, (_, i) => {
          const channel = channels[i % channels.length]
          return touchAt(CONVERTED_AT - (count - i - 1) * gapMs, channel)
        })
        yield frozen({
          touches,
          convertedAt: new Date(CONVERTED_AT),
          leadTouch: count > 2 ? 1 : null,
        })
      }
    }
  }
}

function touchAt(ms: number, channel: string): Touch {
  const isDirect = channel === 'direct'
  return { at: new Date(ms), channel, source: isDirect ? null : 'some', campaign: null, isDirect }
}

function ruleModelChecks(plugin: AttributionModelPlugin): Check[] {
  const create = () => plugin.create(sampleSettings(plugin.settings), HOST) as RuleModel
  return [
    {
      name: 'every touch gets a weight, none is negative, and one is above 0',
      run() {
        for (const settings of settingsAtTheirLimits(plugin.settings)) {
          const model = plugin.create(settings, HOST) as RuleModel
          for (const journey of journeys()) assertWeights(model.weigh(journey), journey)
        }
      },
    },
    {
      name: 'the same journey gives the same weights, whatever was weighed before',
      run() {
        const all = [...journeys()]
        const [one, other] = [create(), create()]
        const first = all.map((journey) => one.weigh(journey))
        const again = all.toReversed().map((journey) => other.weigh(journey))
        assert.deepEqual(again.reverse(), first)
      },
    },
    {
      name: 'it leaves the journey alone',
      run() {
        for (const journey of journeys()) {
          const copy = structuredClone(journey)
          assertLeavesAlone(copy, () => create().weigh(copy))
        }
      },
    },
    {
      name: 'a journey of usual length takes less than a millisecond',
      run() {
        const model = create()
        const usual = [...journeys()].filter(({ touches }) => touches.length < 10)
        assertQuick({ ms: 1 }, (call) => model.weigh(usual[call % usual.length]))
      },
    },
  ]
}

function assertWeights(weights: number[], { touches }: Journey) {
  assert.ok(Array.isArray(weights), 'the weights are no list')
  assert.equal(weights.length, touches.length, 'there is a weight for each touch')
  for (const weight of weights) assertNumber(weight, 'a weight', { least: 0 })
  assert.ok(
    weights.some((weight) => weight > 0),
    'a weight is above 0'
  )
}

function caseCheck(plugin: AttributionModelPlugin, expected: AttributionModelCase): Check {
  return {
    name: expected.name,
    run() {
      const settings = resolveSettings(plugin.settings, expected.settings ?? {})
      const model = plugin.create(settings, HOST)
      if ('paths' in expected) {
        assert.equal(model.needs, 'journeys', 'the case has paths, and the model wants a journey')
        assertChannels(model.weighChannels(expected.paths), expected.weights)
      } else {
        assert.equal(model.needs, 'journey', 'the case has a journey, and the model wants paths')
        const weights = model.weigh(journeyOf(expected.journey))
        assertShares(weights, expected.weights)
      }
    },
  }
}

function journeyOf({ touches, convertedAt, leadTouch }: JsonJourney) {
  const nothing = { channel: 'direct', source: null, campaign: null, isDirect: false }
  return frozen({
    touches: touches.map((touch) => ({ ...nothing, ...touch, at: new Date(touch.at) })),
    convertedAt: new Date(convertedAt),
    leadTouch: leadTouch ?? null,
  })
}

function assertShares(weights: number[], expected: number[]) {
  const shares = (list: number[]) => {
    const sum = list.reduce((total, weight) => total + weight, 0)
    return list.map((weight) => Number((weight / sum).toFixed(6)))
  }
  assert.deepEqual(shares(weights), shares(expected))
}
