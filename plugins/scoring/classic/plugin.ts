import { words } from './words.js'
import { classicScore } from './classic.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { ScorerPlugin } from '#app/plugins/contracts/scorer'

const classic: ScorerPlugin = {
  name: 'classic',
  kind: 'scorer',
  version: '1.0.0',
  contract: CONTRACT,
  scope: 'event',
  summary:
    'Adds up the signals of each event. A single ordinary event ends at 80, so the premium band is out of its reach.',
  words,
  settings: [],
  create: () => ({ score: classicScore }),
}

export default classic
