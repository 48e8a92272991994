import type { Kind } from '#app/plugins/kinds'
import { pluginRegistry } from '#app/plugins/registry'

interface Choice {
  kind: string
  plugin: string
  isEnabled: boolean
  isShadow: boolean
}

/** Of a kind of which a site has one: what it has chosen, null when that is nothing, or is not installed (any more). */
export function chosenName(choices: readonly Choice[], kind: Kind): string | null {
  const choice = choices.find((one) => one.kind === kind && one.isEnabled && !one.isShadow)
  return choice && pluginRegistry.find(kind, choice.plugin) ? choice.plugin : null
}
