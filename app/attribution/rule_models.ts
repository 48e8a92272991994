import { answering } from '#app/plugins/chosen_plugin'
import { sharesOf } from '#app/attribution/shares'
import { pluginRegistry } from '#app/plugins/registry'
import { installedModels } from '#app/attribution/installed_models'
import type { KnownSite } from '#app/sites/site_registry'
import type { AttributionModel, Journey } from '#app/plugins/contracts/attribution_model'

const KIND = 'attribution-model'

/** A model that looks at one journey: its credits in millionths, oldest touch first; null when it has no answer. */
export interface SiteRule {
  /** Name and version. */
  by: string
  name: string
  creditsOf(journey: Journey): number[] | null
}

/** All installed models that look at one journey, guarded, with this site's settings. */
export function ruleModels(site: KnownSite): SiteRule[] {
  return installedModels(site)
    .filter(({ needs }) => needs === 'journey')
    .map(({ plugin }) => {
      const use = { kind: KIND, call: weigh, accept } as const
      const ask = answering<typeof KIND, Journey, Credits>(site, use, plugin)
      return {
        by: `${plugin.name}@${plugin.version}`,
        name: plugin.name,
        creditsOf: (journey) => ask(journey)?.credits ?? null,
      }
    })
}

export function standardRule(rules: SiteRule[]): SiteRule {
  return rules.find(({ name }) => name === pluginRegistry.defaultName(KIND))!
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
