import { words } from './words.js'
import { deviceOf } from './device.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { EnricherPlugin } from '#app/plugins/contracts/enricher'

const device: EnricherPlugin = {
  name: 'device',
  kind: 'enricher',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Reads device, browser and operating system from what the browser says of itself.',
  words,
  settings: [],
  create: () => ({ visit: ({ userAgent }) => deviceOf(userAgent) }),
}

export default device
