import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'The same credit to each touch.': 'Her temasa eşit pay.',
  },
}
