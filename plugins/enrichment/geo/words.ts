import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Looks up country and city of an address in a database on this machine. Nobody outside is asked.':
      'Bir adresin ülkesini ve şehrini bu makinedeki bir veritabanında arar. Dışarıda kimseye sorulmaz.',
  },
}
