import type { SiteTrouble } from '#app/overview/attention/types'
import { isProviderSilent } from '#app/overview/attention/rules/call_silence'
import type { ProviderOfSite } from '#app/overview/attention/queries/providers_of_sites'
import type { RefusedProvider } from '#app/health/intake/queries/refused_providers'

/** Anybody can send one or two. One call is told of several times. */
const LEAST_REFUSED = 3

interface Providers {
  refused: readonly RefusedProvider[]
  known: readonly ProviderOfSite[]
}

/** What is wrong with how providers tell of calls: nobody believes them, or they say nothing. Of one that is refused the first only. */
export function providerTroubles({ refused, known }: Providers, now: Date): SiteTrouble[] {
  const notBelieved = refused.filter(({ count }) => count >= LEAST_REFUSED)
  const isRefused = (one: ProviderOfSite) =>
    notBelieved.some(({ siteId, provider }) => siteId === one.siteId && provider === one.provider)
  const silent = known.filter(
    (one) => !isRefused(one) && isProviderSilent(one.lastAt, now, one.usual)
  )
  return [...notBelieved.map(ofRefused), ...silent.map(ofSilent)]
}

function ofRefused({ siteId, provider, count, reason, since }: RefusedProvider): SiteTrouble {
  return {
    ...at(siteId, provider),
    kind: 'provider_refused',
    severity: 'act',
    since: since.toISOString(),
    facts: { name: provider, count, reason },
  }
}

function ofSilent({ siteId, provider, lastAt, usual }: ProviderOfSite): SiteTrouble {
  const perWeek = Math.round((usual.calls / usual.days) * 7)
  return {
    ...at(siteId, provider),
    kind: 'provider_silent',
    severity: 'act',
    since: lastAt.toISOString(),
    facts: { name: provider, perWeek },
  }
}

const at = (siteId: string, provider: string) => ({
  siteId,
  subject: provider,
  path: `/sites/${siteId}/plugins/call-provider/${provider}`,
})
