import { myPluginClassifier } from './my_plugin.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { ClassifierPlugin } from '#app/plugins/contracts/classifier'

const plugin: ClassifierPlugin = {
  name: 'my-plugin',
  kind: 'classifier',
  version: '1.0.0',
  contract: CONTRACT,
  summary: 'Believes what the campaign says of itself, and the page before where there is none.',
  settings: [],
  create: () => ({ classify: myPluginClassifier }),
}

export default plugin
