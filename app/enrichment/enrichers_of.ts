import { pluginRegistry } from '#app/plugins/registry'
import { answering } from '#app/plugins/chosen_plugin'
import type { KnownSite } from '#app/sites/site_registry'
import { accepted, type Known, type Method } from '#app/enrichment/accepted'
import type { Arrival, Enricher, EnricherPlugin } from '#app/plugins/contracts/enricher'

export interface Question {
  method: Method
  about: Arrival | string
}

/** Null: this enricher does not know, or has failed. */
export type SiteEnricher = (question: Question) => Known | null

/** Lives as long as what we know of the site: a change of settings brings a new `KnownSite`. */
const known = new WeakMap<KnownSite, SiteEnricher[]>()

/** All that are installed, in the order of `config/plugins.ts`, but for those that the site has switched off. */
export function enrichersOf(site: KnownSite): SiteEnricher[] {
  let enrichers = known.get(site)
  if (!enrichers) {
    enrichers = pluginRegistry.all('enricher').flatMap((plugin) => siteEnricher(site, plugin))
    known.set(site, enrichers)
  }
  return enrichers
}

function siteEnricher(site: KnownSite, plugin: EnricherPlugin): SiteEnricher[] {
  const choice = site.plugins.find(
    ({ kind, plugin: name }) => kind === 'enricher' && name === plugin.name
  )
  if (choice && !choice.isEnabled) return []
  const ask = answering<'enricher', Question, Known>(site, asking, plugin, choice ?? null)
  return [ask]
}

const asking = {
  kind: 'enricher',
  call: (enricher: Enricher, { method, about }: Question) => ({
    method,
    answer: (enricher[method] as ((about: unknown) => unknown) | undefined)?.(about) ?? null,
  }),
  accept: accepted,
} as const
