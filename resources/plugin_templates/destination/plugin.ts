import { myPluginDestination } from './my_plugin.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { DestinationPlugin } from '#app/plugins/contracts/destination'

const plugin: DestinationPlugin = {
  name: 'my-plugin',
  kind: 'destination',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Sends every message as JSON to an address.',
  settings: [
    { key: 'url', type: 'text', label: 'Address', default: '', required: true, max: 2_000 },
    {
      key: 'token',
      type: 'text',
      label: 'Token',
      help: 'Goes along as `Authorization: Bearer`.',
      default: '',
      required: true,
      secret: true,
    },
  ],
  create: myPluginDestination,
}

export default plugin
