import { words } from './words.js'
import { httpDestination } from './http.js'
import { objection } from './objection.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { DestinationPlugin } from '#app/plugins/contracts/destination'

const plugin: DestinationPlugin = {
  name: 'http',
  kind: 'destination',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Sends a request of your own making, filled with what happened.',
  words,
  addressKey: 'url',
  settings: [
    { key: 'url', type: 'text', label: 'Address', default: '', required: true, max: 2_000 },
    {
      key: 'method',
      type: 'choice',
      label: 'Method',
      choices: ['POST', 'PUT', 'PATCH'],
      default: 'POST',
    },
    {
      key: 'template',
      type: 'text',
      label: 'Body',
      help: 'JSON with places to fill, such as {"text": {{data.action}}}. Empty: the message as it is.',
      default: '',
      lines: true,
      max: 8_000,
    },
    {
      key: 'authorization',
      type: 'text',
      label: 'Authorization',
      help: 'Goes along as the header of that name.',
      default: '',
      secret: true,
    },
  ],
  objection,
  create: httpDestination,
}

export default plugin
