import { AT_LENGTH } from '#app/plugins/guard'
import { plainText } from '#app/plugins/plain_text'
import { partsOf } from '#app/attribution/shares'
import { answering } from '#app/plugins/chosen_plugin'
import { installedModels, type InstalledModel } from '#app/attribution/installed_models'
import { PLACES, type Keys } from '#app/attribution/report/keys'
import type { KnownSite } from '#app/sites/site_registry'
import type { PathSample } from '#app/attribution/report/path_sample'
import type { AttributionModel } from '#app/plugins/contracts/attribution_model'

type Measure = 'conversions' | 'value'

interface Question {
  sample: PathSample
  keys: Keys
  measure: Measure
}

/** Shares by place, which sum to 1; null: too few to learn from. */
interface Shares {
  shares: Float64Array | null
}

/** A model that learns from all journeys, guarded, with this site's settings. */
export interface LearningModel {
  name: string
  /** Name and version. */
  by: string
  /** Conversions that it says it takes; null when it does not say. */
  needed: number | null
  /** Null: it failed, and `problem` says how. */
  sharesOf(question: Question): Shares | null
  /** The first failure. One that was only too slow has answered. */
  problem(): string | null
}

/** Made anew for each report: what failed in one may work in the next. */
export function learningModels(site: KnownSite): LearningModel[] {
  return installedModels(site)
    .filter(({ needs }) => needs === 'journeys')
    .map((model) => toModel(site, model))
}

function toModel(site: KnownSite, { plugin, settings }: InstalledModel): LearningModel {
  const { name, version } = plugin
  const needed = settings.min_conversions
  let problem: string | null = null
  const ask = answering<'attribution-model', Question, Shares>(
    site,
    {
      kind: 'attribution-model',
      call: weigh,
      accept,
      pace: AT_LENGTH,
      onFailure: (what) => (problem ??= plainText(what)),
    },
    plugin
  )
  return {
    name,
    by: `${name}@${version}`,
    needed: typeof needed === 'number' ? needed : null,
    sharesOf: ask,
    problem: () => problem,
  }
}

function weigh(model: AttributionModel, question: Question) {
  const { sample, measure } = question
  const weights = model.needs === 'journeys' ? model.weighChannels(sample, measure) : undefined
  return { weights, question }
}

/** Every key that gained something has a weight, and nobody else but keys; weights can be shared. */
function accept({ weights, question }: { weights: unknown; question: Question }): Shares | null {
  if (weights === null) return { shares: null }
  if (!(weights instanceof Map)) return null
  const { sample, keys, measure } = question
  const byPlace = Array.from({ length: PLACES }, () => 0)
  const missing = sample.placesWith(measure)
  for (const [name, weight] of weights as Map<unknown, unknown>) {
    const place = typeof name === 'string' ? keys.placeOfName(name) : null
    if (place === null || typeof weight !== 'number') return null
    byPlace[place] = weight
    missing.delete(place)
  }
  const parts = missing.size === 0 ? partsOf(byPlace) : null
  return parts && { shares: Float64Array.from(parts) }
}
