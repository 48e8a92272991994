import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Learns from all journeys: a channel gets what it adds to the others, averaged over all ways to bring them together.':
      'Tüm yolculuklardan öğrenir: bir kanal, diğerlerine kattığını alır; bu, kanalları bir araya getirmenin tüm yolları üzerinden ortalanır.',
    'What a set of channels is worth': 'Bir kanal kümesinin değeri',
    '"rate": how often journeys by these channels convert. "additive": how many did; this is the same as sharing each conversion equally among its channels.':
      'Oran: bu kanalların yolculukları ne sıklıkta dönüşüyor. Toplam: kaçı dönüştü; bu, her dönüşümü kanalları arasında eşit paylaştırmakla aynıdır.',
    'rate': 'oran',
    'additive': 'toplam',
    'Conversions that it takes at least': 'En az gereken dönüşüm',
    'With fewer it has no answer: it would be made of chance.':
      'Daha azıyla yanıt vermez: yanıtı rastlantı olurdu.',
  },
}
