import { enrichersOf } from '#app/enrichment/enrichers_of'
import type { KnownSite } from '#app/sites/site_registry'
import type { Arrival, ReferrerFacts, VisitFacts } from '#app/plugins/contracts/enricher'

/** What an event says of its arrival. */
type Arrived = Omit<Arrival, 'visitor'> & { site: KnownSite }

interface Keys {
  sessionKey: string
  visitorKey: string | null
}

/** Does one of the site's enrichers refuse it? */
export function isBot(event: Arrived, keys: Keys): boolean {
  const question = { method: 'screen', about: arrivalOf(event, keys) } as const
  return enrichersOf(event.site).some((ask) => ask(question)?.screen === 'bot')
}

/** What the site's enrichers know of a visit that begins; null for what none of them knows. */
export function visitFactsOf(event: Arrived & Keys): Required<VisitFacts> {
  const facts = { device: null, browser: null, os: null, country: null, city: null }
  const question = { method: 'visit', about: arrivalOf(event, event) } as const
  for (const ask of enrichersOf(event.site)) fill(facts, ask(question)?.visit)
  return facts
}

/** The first answer that is one. */
export function referrerFactsOf(site: KnownSite, host: string): ReferrerFacts | null {
  for (const ask of enrichersOf(site)) {
    const known = ask({ method: 'referrer', about: host })?.referrer
    if (known) return known
  }
  return null
}

function fill(facts: Required<VisitFacts>, known: VisitFacts | null | undefined) {
  if (!known) return
  for (const name of Object.keys(facts) as (keyof VisitFacts)[]) facts[name] ??= known[name] ?? null
}

function arrivalOf(event: Arrived, { visitorKey, sessionKey }: Keys): Arrival {
  return {
    userAgent: event.userAgent,
    address: event.address,
    purpose: event.purpose,
    visitor: visitorKey ?? sessionKey,
    receivedAt: event.receivedAt,
  }
}
