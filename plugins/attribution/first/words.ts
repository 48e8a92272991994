import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'All of the credit to the first touch.': 'Payın tamamı ilk temasa.',
  },
}
