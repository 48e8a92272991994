import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Asks whether a Google ad brought this visitor: now, earlier, or never.':
      'Bu ziyaretçiyi bir Google reklamının getirip getirmediğine bakar: şimdi, daha önce ya da hiç.',
  },
}
