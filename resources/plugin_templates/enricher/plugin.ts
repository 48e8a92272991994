import { myPluginEnricher } from './my_plugin.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { EnricherPlugin } from '#app/plugins/contracts/enricher'

const plugin: EnricherPlugin = {
  name: 'my-plugin',
  kind: 'enricher',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Knows television sets by what they say of themselves.',
  settings: [],
  create: () => ({ visit: myPluginEnricher }),
}

export default plugin
