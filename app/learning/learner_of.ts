import { pluginRegistry } from '#app/plugins/registry'
import { resolveSettings } from '#app/plugins/resolve_settings'
import type { KnownSite } from '#app/sites/site_registry'
import type { SettingValues } from '#app/plugins/contracts/plugin'
import type { ScorerLearner, ScorerPlugin } from '#app/plugins/contracts/scorer'

export interface SiteLearner {
  plugin: ScorerPlugin & { learner: ScorerLearner }
  settings: SettingValues
  /** Its scores count, or are compared with those that count. */
  use: 'chosen' | 'shadow' | null
}

/** The scorer that learns for this site: one that it uses, if any of them can, else the first that can at all. */
export function learnerOf(site: Pick<KnownSite, 'plugins'>): SiteLearner | null {
  const learners = pluginRegistry
    .all('scorer')
    .filter((plugin) => plugin.learner !== undefined)
    .map((plugin) => asSetBy(site, plugin as SiteLearner['plugin']))
  return (
    learners.find(({ use }) => use === 'chosen') ??
    learners.find(({ use }) => use === 'shadow') ??
    learners[0] ??
    null
  )
}

function asSetBy(site: Pick<KnownSite, 'plugins'>, plugin: SiteLearner['plugin']): SiteLearner {
  const choice = site.plugins.find(
    (one) => one.kind === 'scorer' && one.plugin === plugin.name && one.isEnabled
  )
  return {
    plugin,
    settings: resolveSettings(plugin.settings, choice?.settings ?? {}),
    use: choice ? (choice.isShadow ? 'shadow' : 'chosen') : null,
  }
}
