import { words } from './words.js'
import { removalEffects } from './markov.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AttributionModelPlugin, ChannelPath } from '#app/plugins/contracts/attribution_model'

const markov: AttributionModelPlugin = {
  name: 'markov',
  kind: 'attribution-model',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'Learns from all journeys: a channel gets credit for the conversions that would be lost without it.',
  words,
  settings: [
    {
      key: 'order',
      type: 'number',
      label: 'Touches that a journey remembers',
      help: '1 to 3. More needs many more journeys.',
      default: 1,
      min: 1,
      max: 3,
      whole: true,
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
      const effects = removalEffects(paths, Number(settings.order))[measure]
      return [...effects.values()].some((effect) => effect > 0) ? effects : null
    },
  }),
}

function conversionsOf(paths: Iterable<ChannelPath>) {
  let conversions = 0
  for (const path of paths) conversions += path.conversions
  return conversions
}

export default markov
