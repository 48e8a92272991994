import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'A call that no browser told of came from the visitor who pressed a telephone number just before.':
      'Hiçbir tarayıcının bildirmediği bir arama, hemen önce bir telefon numarasına basan ziyaretçiden gelmiştir.',
    'Look back': 'Geriye bakış',
    'So many minutes before the call somebody may have pressed a number.':
      'Aramadan en çok bu kadar dakika önce biri bir numaraya basmış olabilir.',
    'minutes': 'dakika',
  },
}
