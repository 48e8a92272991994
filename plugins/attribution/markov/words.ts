import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Learns from all journeys: a channel gets credit for the conversions that would be lost without it.':
      'Tüm yolculuklardan öğrenir: bir kanal, o olmasa kaybedilecek dönüşümlerin payını alır.',
    'Touches that a journey remembers': 'Bir yolculuğun hatırladığı temas sayısı',
    '1 to 3. More needs many more journeys.':
      '1 ile 3 arası. Daha fazlası çok daha fazla yolculuk ister.',
    'Conversions that it takes at least': 'En az gereken dönüşüm',
    'With fewer it has no answer: it would be made of chance.':
      'Daha azıyla yanıt vermez: yanıtı rastlantı olurdu.',
  },
}
