import { myPluginScorer } from './my_plugin.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { ScorerPlugin } from '#app/plugins/contracts/scorer'

const plugin: ScorerPlugin = {
  name: 'my-plugin',
  kind: 'scorer',
  version: '1.0.0',
  contract: CONTRACT,
  scope: 'event',
  summary: 'Gives points for a conversion, and some more for a mobile phone.',
  settings: [
    {
      key: 'mobile',
      type: 'number',
      label: 'Points for a mobile phone',
      default: 10,
      min: 0,
      max: 50,
    },
  ],
  create: myPluginScorer,
}

export default plugin
