import { pluginRegistry } from '#app/plugins/registry'
import { answering, choiceOf } from '#app/plugins/chosen_plugin'
import type { KnownSite } from '#app/sites/site_registry'
import { accepted, type Known, type Method } from '#app/enrichment/accepted'
import type { Arrival, Enricher, EnricherPlugin } from '#app/plugins/contracts/enricher'

interface Question {
  method: Method
  about: Arrival | string
}

/** Null: this enricher does not know, or has failed. */
type SiteEnricher = (question: Question) => Known | null

type ByMethod = Record<Method, SiteEnricher[]>

/** Lives as long as what we know of the site: a change of settings brings a new `KnownSite`. */
const known = new WeakMap<KnownSite, ByMethod>()

/**
 * Those that may answer this, in the order of `config/plugins.ts`: all that are installed, but for those that the site has
 * switched off.
 */
export function enrichersOf(site: KnownSite, method: Method): SiteEnricher[] {
  let enrichers = known.get(site)
  if (!enrichers) {
    enrichers = { screen: [], visit: [], referrer: [] }
    for (const plugin of pluginRegistry.all('enricher')) add(plugin, site, enrichers)
    known.set(site, enrichers)
  }
  return enrichers[method]
}

/** One that turns out not to have a method is asked for it no more: most know one thing, and events are many. */
function add(plugin: EnricherPlugin, site: KnownSite, enrichers: ByMethod) {
  if (choiceOf(site, plugin)?.isEnabled === false) return

  const leave = (method: Method) => {
    enrichers[method] = enrichers[method].filter((other) => other !== ask)
  }
  const ask: SiteEnricher = answering<'enricher', Question, Known>(
    site,
    {
      kind: 'enricher',
      call: (enricher: Enricher, { method, about }) => {
        if (enricher[method] === undefined) leave(method)
        return { method, answer: enricher[method]?.(about as Arrival & string) ?? null }
      },
      accept: accepted,
    },
    plugin
  )
  for (const method of Object.keys(enrichers) as Method[]) enrichers[method].push(ask)
}
