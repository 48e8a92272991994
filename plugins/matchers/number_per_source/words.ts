import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'The number that was called stands for a source, such as a flyer: it is known where the caller came from, also without a visit.':
      'Aranan numara bir kaynağı, örneğin bir el ilanını gösterir: ziyaret olmasa da arayanın nereden geldiği bilinir.',
  },
}
