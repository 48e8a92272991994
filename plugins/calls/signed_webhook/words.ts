import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Takes calls from any exchange or CRM that sends JSON signed with HMAC-SHA256.':
      'HMAC-SHA256 ile imzalı JSON gönderen her santralden ya da CRM’den arama alır.',
    'Secret': 'Gizli anahtar',
    'As the sender has it.': 'Gönderendekinin aynısı.',
    'Header of the signature': 'İmzanın başlığı',
    'The signature is written in': 'İmzanın yazımı',
    'Header of the timestamp': 'Zaman damgasının başlığı',
    'When the sender signs "timestamp.body": seconds since 1970. Requests older than 5 minutes are then refused. Empty: the body alone is signed.':
      'Gönderen “zaman damgası.gövde” imzalıyorsa: 1970’ten beri saniye. O zaman 5 dakikadan eski istekler reddedilir. Boş: yalnızca gövde imzalıdır.',
    'Field of the call’s id': 'Aramanın kimliğinin alanı',
    'Field of the caller’s number': 'Arayanın numarasının alanı',
    'Field of the number that was called': 'Aranan numaranın alanı',
    'Field of the time it began': 'Başladığı anın alanı',
    'Field of what the caller wrote or named': 'Arayanın yazdığının ya da söylediğinin alanı',
    'Field of its length in seconds': 'Saniye olarak süresinin alanı',
  },
}
