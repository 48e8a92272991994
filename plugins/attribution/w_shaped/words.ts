import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    '30 % each to the first touch, to the one that made the person a lead, and to the last; 10 % among the others.':
      'İlk temasa, kişiyi potansiyel müşteri yapan temasa ve son temasa yüzde 30’ar; yüzde 10 diğerlerine.',
  },
}
