import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'The browser that told of the call was on the site in the minutes before: as many as the settings of the site say.':
      'Aramayı bildiren tarayıcı, önceki dakikalarda sitedeydi: sitenin ayarlarında yazan süre kadar.',
  },
}
