import { myPluginProvider } from './my_plugin.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { CallProviderPlugin } from '#app/plugins/contracts/call_provider'

const plugin: CallProviderPlugin = {
  name: 'my-plugin',
  kind: 'call-provider',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Reads calls that are sent as JSON, signed with a secret that both sides know.',
  settings: [
    {
      key: 'secret',
      type: 'text',
      label: 'Secret',
      help: 'As the provider shows it beside the address of the webhook.',
      default: '',
      required: true,
      secret: true,
    },
  ],
  create: myPluginProvider,
}

export default plugin
