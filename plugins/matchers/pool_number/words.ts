import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'The number that was called is one of a pool, and was shown to one visitor at that time.':
      'Aranan numara bir havuzdan ve o sırada tek bir ziyaretçiye gösteriliyordu.',
    'Remember who had a number': 'Numaranın kimde olduğunu hatırla',
    'Somebody may call long after the visit. Whoever was shown the number last has called, unless that was longer ago.':
      'Biri ziyaretten uzun süre sonra da arayabilir. Numara en son kime gösterildiyse o aramıştır; gösterilmesinin üzerinden daha çok zaman geçtiyse değil.',
    'hours': 'saat',
  },
}
