import { myPluginMatcher } from './my_plugin.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { MatcherPlugin } from '#app/plugins/contracts/matcher'

const plugin: MatcherPlugin = {
  name: 'my-plugin',
  kind: 'matcher',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'The only visitor who pressed a telephone number in the minutes before the call.',
  settings: [
    {
      key: 'minutes',
      type: 'number',
      label: 'Look back',
      default: 3,
      min: 1,
      max: 60,
      whole: true,
      unit: 'minutes',
    },
  ],
  create: myPluginMatcher,
}

export default plugin
