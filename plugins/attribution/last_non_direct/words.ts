import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'All of the credit to the last touch that has a source. Direct visits get none, unless there is nothing else.':
      'Payın tamamı kaynağı belli olan son temasa. Doğrudan ziyaretler, başka temas varsa pay almaz.',
  },
}
