import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Adds up the signals of the whole visit, each once. All bands are within reach, and you set the points.':
      'Tüm ziyaretin sinyallerini, her birini bir kez olmak üzere toplar. Tüm bantlara ulaşılabilir; puanları siz belirlersiniz.',
    'Conversion': 'Dönüşüm',
    'A call, a message, a form: whatever counts as one.':
      'Bir arama, bir mesaj, bir form: dönüşüm sayılan her şey.',
    'Interaction': 'Etkileşim',
    'Looked at a page, clicked something.': 'Bir sayfaya baktı, bir şeye tıkladı.',
    'Scrolled to 50 %': 'Sayfanın yarısına kadar kaydırdı',
    'Scrolled to 90 %': 'Sayfanın yüzde 90’ına kadar kaydırdı',
    'On top of the points for 50 %.': 'Yarısı için verilen puana eklenir.',
    'Lingered on a call to action': 'Bir eylem düğmesinin üzerinde bekledi',
    'Came from Google': 'Google’dan geldi',
    'By the host of the page before.': 'Önceki sayfanın adresine göre.',
    'Returning ad visitor': 'Daha önce reklamla gelmiş ziyaretçi',
    'An earlier visit came by a Google ad.': 'Önceki bir ziyaret Google reklamıyla gelmişti.',
    'points': 'puan',
  },
}
