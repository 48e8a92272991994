import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'The caller named the code of the visit: it stood in the text of the message, or on the page.':
      'Arayan ziyaretin kodunu söyledi: kod iletinin metninde ya da sayfada yazıyordu.',
  },
}
