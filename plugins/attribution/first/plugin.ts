import { words } from './words.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AttributionModelPlugin } from '#app/plugins/contracts/attribution_model'

/** First touch: who opened the door? Says nothing of what happened afterwards. */
const first: AttributionModelPlugin = {
  name: 'first',
  kind: 'attribution-model',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'All of the credit to the first touch.',
  words,
  settings: [],
  create: () => ({
    needs: 'journey',
    weigh: ({ touches }) => touches.map((_, i) => (i === 0 ? 1 : 0)),
  }),
}

export default first
