import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Reads device, browser and operating system from what the browser says of itself.':
      'Cihazı, tarayıcıyı ve işletim sistemini tarayıcının kendisi hakkında söylediklerinden okur.',
  },
}
