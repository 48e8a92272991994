import { words } from './words.js'
import { classifyPaidClick } from './paid_click.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { ClassifierPlugin } from '#app/plugins/contracts/classifier'

const paidClick: ClassifierPlugin = {
  name: 'paid-click',
  kind: 'classifier',
  version: '1.2.0',
  contract: CONTRACT,
  summary: 'Asks whether a Google ad brought this visitor: now, earlier, or never.',
  words,
  settings: [],
  create: () => ({ classify: classifyPaidClick }),
}

export default paidClick
