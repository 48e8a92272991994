import { words } from './words.js'
import { customHeaders } from './custom_headers.js'
import { webhookDestination } from './webhook.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { DestinationPlugin } from '#app/plugins/contracts/destination'

const plugin: DestinationPlugin = {
  name: 'webhook',
  kind: 'destination',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Posts every message as JSON to an address, signed as Standard Webhooks says.',
  words,
  signs: true,
  addressKey: 'url',
  settings: [
    {
      key: 'url',
      type: 'text',
      label: 'Address',
      help: 'https, port 443 or 8443. It has to answer with 2xx within 15 seconds.',
      default: '',
      required: true,
      max: 2_000,
    },
    {
      key: 'headers',
      type: 'text',
      label: 'Headers of your own',
      help: 'Sent along with every message: Name: value, one a line.',
      default: '',
      secret: true,
      lines: true,
      max: 4_000,
    },
  ],
  objection: ({ headers }) => {
    try {
      customHeaders(String(headers))
      return null
    } catch (error) {
      return { key: 'headers', problem: (error as Error).message }
    }
  },
  create: webhookDestination,
}

export default plugin
