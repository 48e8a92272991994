import { words } from './words.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AttributionModelPlugin } from '#app/plugins/contracts/attribution_model'

/** Share of the first touch, and of the last one. */
const ENDS = 0.4

/** Position-based, also called U-shaped: 40/20/40; two touches share equally. */
const position: AttributionModelPlugin = {
  name: 'position',
  kind: 'attribution-model',
  version: '1.0.0',
  contract: CONTRACT,
  summary: '40 % to the first touch, 40 % to the last, the rest among those between.',
  words,
  settings: [],
  create: () => ({
    needs: 'journey',
    weigh: ({ touches }) => {
      const between = touches.length - 2
      if (between < 1) return touches.map(() => 1)
      return touches.map((_, i) => (i === 0 || i > between ? ENDS : (1 - 2 * ENDS) / between))
    },
  }),
}

export default position
