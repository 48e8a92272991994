import { chosenName } from '#app/plugins/chosen_name'
import { answering, choiceOf } from '#app/plugins/chosen_plugin'
import { sharesOf } from '#app/attribution/shares'
import { modelsThatNeed } from '#app/attribution/models_that_need'
import { pluginRegistry } from '#app/plugins/registry'
import type { KnownSite } from '#app/sites/site_registry'
import type { AttributionModel, Journey } from '#app/plugins/contracts/attribution_model'

/** A model that looks at one journey: its credits in millionths, oldest touch first; null when it has no answer. */
export interface SiteRule {
  /** Name and version. */
  by: string
  name: string
  creditsOf(journey: Journey): number[] | null
}

/** All installed models that look at one journey, guarded, with this site's settings. */
export function ruleModels(site: KnownSite): SiteRule[] {
  const rules = modelsThatNeed('journey', site)
  return rules.map((plugin) => {
    const use = { kind: 'attribution-model', call: weigh, accept } as const
    const ask = answering<'attribution-model', Journey, Credits>(site, use, plugin)
    return {
      by: `${plugin.name}@${choiceOf(site, plugin)?.version || plugin.version}`,
      name: plugin.name,
      creditsOf: (journey) => ask(journey)?.credits ?? null,
    }
  })
}

/** The model that the site has chosen for its ledger; one that learns has no ledger, and the default stands for it. */
export function chosenRule(site: KnownSite, rules: SiteRule[]): SiteRule {
  const named = (name: string) => rules.find((rule) => rule.name === name)
  const chosen = chosenName(site.plugins, 'attribution-model')
  return named(chosen ?? '') ?? named(pluginRegistry.default('attribution-model').name)!
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
