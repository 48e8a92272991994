import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Knows search engines, social networks, AI assistants, mail, video and ad networks by their hosts.':
      'Arama motorlarını, sosyal ağları, yapay zekâ asistanlarını, e-posta, video ve reklam ağlarını adreslerinden tanır.',
  },
}
