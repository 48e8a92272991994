import type { Arrival, VisitFacts } from '#app/plugins/contracts/enricher'

const TELEVISION = /\b(?:smart-?tv|googletv|appletv|hbbtv)\b/i

export function myPluginEnricher({ userAgent }: Arrival): VisitFacts {
  return TELEVISION.test(userAgent) ? { device: 'tv' } : {}
}
