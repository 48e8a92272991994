import { words } from './words.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AttributionModelPlugin } from '#app/plugins/contracts/attribution_model'

const DAY_MS = 86_400_000

/**
 * Time decay: weight 2^(-age / half-life), where age is the time before the conversion. With an endless half-life it is
 * linear.
 */
const timeDecay: AttributionModelPlugin = {
  name: 'time-decay',
  kind: 'attribution-model',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'The nearer to the conversion, the more credit. It halves with every half-life.',
  words,
  settings: [
    {
      key: 'half_life_days',
      type: 'number',
      label: 'Half-life',
      help: 'A touch so many days before another one gets half of its credit.',
      default: 7,
      min: 0.1,
      max: 100_000,
      unit: 'days',
    },
  ],
  create: (settings) => ({
    needs: 'journey',
    weigh: ({ touches }) => {
      const lastAt = touches.at(-1)!.at.getTime()
      const halfLives = (at: Date) =>
        (lastAt - at.getTime()) / (Number(settings.half_life_days) * DAY_MS)
      return touches.map(({ at }) => 2 ** -halfLives(at))
    },
  }),
}

export default timeDecay
