import { words } from './words.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AttributionModelPlugin } from '#app/plugins/contracts/attribution_model'

/** Linear: everybody who helped is equal. */
const linear: AttributionModelPlugin = {
  name: 'linear',
  kind: 'attribution-model',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'The same credit to each touch.',
  words,
  settings: [],
  create: () => ({
    needs: 'journey',
    weigh: ({ touches }) => touches.map(() => 1),
  }),
}

export default linear
