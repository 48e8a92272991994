import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Posts every message as JSON to an address, signed as Standard Webhooks says.':
      'Her iletiyi JSON olarak, Standard Webhooks imzasıyla bir adrese gönderir.',
    'Address': 'Adres',
    'https, port 443 or 8443. It has to answer with 2xx within 15 seconds.':
      'https, 443 ya da 8443 portu. 15 saniye içinde 2xx ile yanıt vermelidir.',
    'Headers of your own': 'Kendi başlıklarınız',
    'Sent along with every message: Name: value, one a line.':
      'Her iletiyle birlikte gönderilir: Ad: değer, her satırda bir tane.',
    'The receiver says that it is gone (410)': 'Alıcı artık olmadığını söylüyor (410)',
    'the header {name} is not yours to set': '{name} başlığını siz veremezsiniz',
    'the value of the header {name} has characters that cannot be sent':
      '{name} başlığının değerinde gönderilemeyen karakterler var',
    'a header is written as Name: value': 'Bir başlık Ad: değer biçiminde yazılır',
  },
}
