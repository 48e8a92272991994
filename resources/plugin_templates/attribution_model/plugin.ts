import { myPluginModel } from './my_plugin.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { AttributionModelPlugin } from '#app/plugins/contracts/attribution_model'

const plugin: AttributionModelPlugin = {
  name: 'my-plugin',
  kind: 'attribution-model',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Gives every touch the same, and the last one more.',
  settings: [
    {
      key: 'last',
      type: 'number',
      label: 'Weight of the last touch',
      help: 'Every other touch has a weight of 1.',
      default: 2,
      min: 1,
      max: 100,
    },
  ],
  create: myPluginModel,
}

export default plugin
