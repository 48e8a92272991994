import { words } from './words.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AttributionModelPlugin } from '#app/plugins/contracts/attribution_model'

/** Last touch: who was there at the end? What most tools mean when they say "source". */
const last: AttributionModelPlugin = {
  name: 'last',
  kind: 'attribution-model',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'All of the credit to the last touch.',
  words,
  settings: [],
  create: () => ({
    needs: 'journey',
    weigh: ({ touches }) => touches.map((_, i) => (i === touches.length - 1 ? 1 : 0)),
  }),
}

export default last
