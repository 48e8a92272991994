import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    '40 % to the first touch, 40 % to the last, the rest among those between.':
      'Yüzde 40 ilk temasa, yüzde 40 son temasa, kalanı aradakilere.',
  },
}
