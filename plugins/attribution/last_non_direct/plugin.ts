import { words } from './words.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AttributionModelPlugin } from '#app/plugins/contracts/attribution_model'

/** Last non-direct touch: typing the address is the effect of an earlier touch, not a touch of its own. */
const lastNonDirect: AttributionModelPlugin = {
  name: 'last-non-direct',
  kind: 'attribution-model',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'All of the credit to the last touch that has a source. Direct visits get none, unless there is nothing else.',
  words,
  settings: [],
  create: () => ({
    needs: 'journey',
    weigh: ({ touches }) => {
      const chosen = touches.findLastIndex(({ isDirect }) => !isDirect)
      const place = chosen < 0 ? touches.length - 1 : chosen
      return touches.map((_, i) => (i === place ? 1 : 0))
    },
  }),
}

export default lastNonDirect
