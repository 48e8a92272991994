import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'The nearer to the conversion, the more credit. It halves with every half-life.':
      'Dönüşüme yakın olan daha çok pay alır. Pay her yarılanma süresinde yarıya iner.',
    'Half-life': 'Yarılanma süresi',
    'A touch so many days before another one gets half of its credit.':
      'Bir temas, kendisinden bu kadar gün sonraki temasın yarısı kadar pay alır.',
    'days': 'gün',
  },
}
