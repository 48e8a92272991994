import { words } from './words.js'
import { shapleyValues } from './shapley_values.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import { additiveWorth, coalitionsOf, rateWorth } from './coalitions.js'
import type { AttributionModelPlugin, ChannelPath } from '#app/plugins/contracts/attribution_model'

const shapley: AttributionModelPlugin = {
  name: 'shapley',
  kind: 'attribution-model',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'Learns from all journeys: a channel gets what it adds to the others, averaged over all ways to bring them together.',
  words,
  settings: [
    {
      key: 'worth',
      type: 'choice',
      label: 'What a set of channels is worth',
      help: '"rate": how often journeys by these channels convert. "additive": how many did; this is the same as sharing each conversion equally among its channels.',
      default: 'rate',
      choices: ['rate', 'additive'],
    },
    {
      key: 'min_conversions',
      type: 'number',
      label: 'Conversions that it takes at least',
      help: 'With fewer it has no answer: it would be made of chance.',
      default: 100,
      min: 1,
      max: 1_000_000,
      whole: true,
    },
  ],
  create: (settings) => ({
    needs: 'journeys',
    weighChannels(paths, measure = 'conversions') {
      if (conversionsOf(paths) < Number(settings.min_conversions)) return null
      return weigh(paths, measure, settings.worth === 'additive')
    },
  }),
}

/** A channel that makes journeys worse has no negative part of what they gained, but none. */
function weigh(
  paths: Iterable<ChannelPath>,
  measure: 'conversions' | 'value',
  isAdditive: boolean
) {
  const coalitions = coalitionsOf(paths, measure)
  const { channels, others } = coalitions
  const worth = isAdditive ? additiveWorth(coalitions) : rateWorth(coalitions)
  const values = shapleyValues(channels.length, worth).map((value) => Math.max(0, value))
  const sum = values.reduce((total, value) => total + value, 0)
  const gained = coalitions.gained.reduce((total, value) => total + value, 0)
  const weights = new Map(others)
  channels.forEach((name, place) => weights.set(name, sum > 0 ? (gained * values[place]) / sum : 0))
  return [...weights.values()].some((weight) => weight > 0) ? weights : null
}

function conversionsOf(paths: Iterable<ChannelPath>) {
  let conversions = 0
  for (const path of paths) conversions += path.conversions
  return conversions
}

export default shapley
