import type { ScorerPlugin } from 'opsmantik/plugins'

declare const plugin: ScorerPlugin
export default plugin
