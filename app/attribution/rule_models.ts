import { hostOf } from '#app/plugins/host'
import { chosenName } from '#app/plugins/chosen_name'
import { answering, choiceOf } from '#app/plugins/chosen_plugin'
import { sharesOf } from '#app/attribution/shares'
import { pluginRegistry } from '#app/plugins/registry'
import type { KnownSite } from '#app/sites/site_registry'
import { resolveSettings } from '#app/plugins/resolve_settings'
import type { AttributionModel, Journey } from '#app/plugins/contracts/attribution_model'

const KIND = 'attribution-model'

/** A model that looks at one journey: its credits in millionths, oldest touch first; null when it has no answer. */
export interface SiteRule {
  /** Name and version. */
  by: string
  name: string
  /** As they hold for the site. */
  settings: Record<string, unknown>
  creditsOf(journey: Journey): number[] | null
}

/** All installed models that look at one journey, guarded, with this site's settings. */
export function ruleModels(site: KnownSite): SiteRule[] {
  return installedModels(site)
    .filter(({ model }) => model.needs === 'journey')
    .map(({ plugin, settings }) => {
      const use = { kind: KIND, call: weigh, accept } as const
      const ask = answering<typeof KIND, Journey, Credits>(site, use, plugin)
      return {
        by: `${plugin.name}@${plugin.version}`,
        name: plugin.name,
        settings,
        creditsOf: (journey) => ask(journey)?.credits ?? null,
      }
    })
}

/** The one that the site has chosen for its ledger. A model that learns from all journeys cannot be chosen. */
export function chosenRule(site: KnownSite, rules: SiteRule[]): SiteRule {
  const chosen = chosenName(site.plugins, KIND)
  return rules.find(({ name }) => name === chosen) ?? standardRule(rules)
}

export function standardRule(rules: SiteRule[]): SiteRule {
  return rules.find(({ name }) => name === pluginRegistry.defaultName(KIND))!
}

/**
 * All models, in the versions that the site has chosen. Only the model itself tells what it needs; one that cannot even be made with its
 * defaults is left out.
 */
export function installedModels(site: KnownSite) {
  return pluginRegistry.all(KIND).flatMap((newest) => {
    const choice = choiceOf(site, newest)
    const plugin = pluginRegistry.inUse(KIND, newest.name, choice?.version ?? '') ?? newest
    const settings = resolveSettings(plugin.settings, choice?.settings ?? {})
    try {
      return [{ plugin, settings, model: plugin.create(settings, hostOf(site, plugin, null)) }]
    } catch {
      return []
    }
  })
}

interface Credits {
  credits: number[]
}

function weigh(model: AttributionModel, journey: Journey) {
  const weights = model.needs === 'journey' ? model.weigh(journey) : null
  return { weights, count: journey.touches.length }
}

function accept({ weights, count }: { weights: unknown; count: number }): Credits | null {
  if (!Array.isArray(weights) || weights.length !== count) return null
  const credits = weights.every((weight) => typeof weight === 'number') ? sharesOf(weights) : null
  return credits && { credits }
}
