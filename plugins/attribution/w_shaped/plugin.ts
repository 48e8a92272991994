import { words } from './words.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AttributionModelPlugin } from '#app/plugins/contracts/attribution_model'

const MILESTONE = 0.3
const OTHERS = 0.1

/**
 * W-shaped, with three milestones: the first touch, the touch that made the person a lead, the last touch before the
 * conversion. One touch that is several of them gets the share of each; without others, or without a known lead, what
 * remains is shared in these proportions.
 */
const wShaped: AttributionModelPlugin = {
  name: 'w-shaped',
  kind: 'attribution-model',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    '30 % each to the first touch, to the one that made the person a lead, and to the last; 10 % among the others.',
  words,
  settings: [],
  create: () => ({
    needs: 'journey',
    weigh: ({ touches, leadTouch }) => {
      const milestones = [0, touches.length - 1, ...(leadTouch === null ? [] : [leadTouch])]
      const others = touches.length - new Set(milestones).size
      const weights = touches.map((_, i) => (milestones.includes(i) ? 0 : OTHERS / others))
      for (const place of milestones) weights[place] += MILESTONE
      return weights
    },
  }),
}

export default wShaped
