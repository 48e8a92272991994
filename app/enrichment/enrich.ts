import { enrichersOf } from '#app/enrichment/enrichers_of'
import type { KnownSite } from '#app/sites/site_registry'
import type { Arrival, ReferrerFacts, VisitFacts } from '#app/plugins/contracts/enricher'

/** What an event says of its arrival. */
type Arrived = Omit<Arrival, 'visitor'> & { site: KnownSite }

interface Keys {
  sessionKey: string
  visitorKey: string | null
}

/** Does one of the site's enrichers refuse it? Runs for every event. */
export function isBot(event: Arrived, keys: Keys): boolean {
  for (const ask of enrichersOf(event.site, 'screen')) {
    if (ask({ method: 'screen', about: arrivalOf(event, keys) })?.screen) return true
  }
  return false
}

/** What the site's enrichers know of a visit that begins; null for what none of them knows. */
export function visitFactsOf(event: Arrived & Keys): Required<VisitFacts> {
  const facts = { device: null, browser: null, os: null, country: null, city: null }
  for (const ask of enrichersOf(event.site, 'visit')) {
    const known = ask({ method: 'visit', about: arrivalOf(event, event) })?.visit
    if (known) fill(facts, known)
  }
  return facts
}

/** The first answer that is one. */
export function referrerFactsOf(site: KnownSite, host: string): ReferrerFacts | null {
  for (const ask of enrichersOf(site, 'referrer')) {
    const known = ask({ method: 'referrer', about: host })?.referrer
    if (known) return known
  }
  return null
}

function fill(facts: Required<VisitFacts>, known: Required<VisitFacts>) {
  for (const name of Object.keys(facts) as (keyof VisitFacts)[]) facts[name] ??= known[name]
}

/** A new one for each enricher, the date included: what one writes into it, neither the event nor the next one sees. */
function arrivalOf(event: Arrived, { visitorKey, sessionKey }: Keys): Arrival {
  return {
    userAgent: event.userAgent,
    address: event.address,
    purpose: event.purpose,
    visitor: visitorKey ?? sessionKey,
    receivedAt: new Date(event.receivedAt),
  }
}
