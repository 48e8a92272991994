import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'A file of conversions, for somebody to import at Google Ads or Microsoft Advertising.':
      'Birinin Google Ads ya da Microsoft Advertising’e yükleyeceği bir dönüşüm dosyası.',
    'Who imports it': 'Dosyayı alan',
    'Name of the conversion': 'Dönüşümün adı',
    'Exactly as the conversion action or goal is called there. It must not begin with = + - or @.':
      'Dönüşüm işleminin ya da hedefin oradaki adıyla birebir aynı. = + - ya da @ ile başlayamaz.',
  },
}
