import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Adds up the signals of each event. A single ordinary event ends at 80, so the premium band is out of its reach.':
      'Her olayın sinyallerini toplar. Sıradan tek bir olay 80’de biter; öncelikli bant bu yüzden erişiminin dışındadır.',
  },
}
