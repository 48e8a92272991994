import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Sends a request of your own making, filled with what happened.':
      'Olanlarla doldurulmuş, sizin yazdığınız bir istek gönderir.',
    'Address': 'Adres',
    'Method': 'Yöntem',
    'Body': 'Gövde',
    'JSON with places to fill, such as {"text": {{data.action}}}. Empty: the message as it is.':
      'Doldurulacak yerleri olan JSON, örneğin {"text": {{data.action}}}. Boş: ileti olduğu gibi.',
    'Authorization': 'Yetkilendirme',
    'Goes along as the header of that name.': 'Authorization başlığı olarak birlikte gider.',
    'with its places filled in this is not JSON': 'Yerleri doldurulunca bu JSON olmuyor',
    'this has characters that cannot be sent': 'Bunda gönderilemeyen karakterler var',
    'The other side answered with {status}': 'Karşı taraf {status} ile yanıt verdi',
  },
}
