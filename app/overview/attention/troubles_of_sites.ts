import { healthOfSites } from '#app/ads/page/health_of_sites'
import { clicksOfSites } from '#app/overview/clicks/clicks_of_sites'
import { isSpike } from '#app/overview/attention/rules/drop_spike'
import { lifeTroubles } from '#app/overview/attention/life_troubles'
import { adsTroubles } from '#app/overview/attention/rules/ads_troubles'
import { losesClickIds } from '#app/overview/attention/rules/missing_clicks'
import { sitesSeen } from '#app/overview/figures/sites_seen'
import { providerTroubles } from '#app/overview/attention/provider_troubles'
import { providersOfSites } from '#app/overview/attention/queries/providers_of_sites'
import { refusedProviders } from '#app/health/intake/queries/refused_providers'
import { lifeOfSites } from '#app/overview/attention/queries/life_of_sites'
import { dropsOfSites } from '#app/overview/attention/queries/drops_of_sites'
import { troubledTargets } from '#app/ads/targets/queries/troubled_targets'
import { KINDS, type SiteTrouble } from '#app/overview/attention/types'
import type { TroubledEndpoint } from '#app/deliveries/queries/troubled_endpoints'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Asking {
  trx: TransactionClientContract
  now: Date
}

/** All that is wrong with the sites that this transaction may see, what costs most first. */
export async function troublesOfSites(
  asking: Asking,
  endpoints: readonly TroubledEndpoint[]
): Promise<SiteTrouble[]> {
  const found = [
    ...(await ofLife(asking)),
    ...(await ofProviders(asking)),
    ...endpoints.flatMap(ofEndpoint),
    ...(await ofAds(asking)),
    ...(await ofTargets(asking)),
    ...(await ofClicks(asking)),
    ...(await ofDrops(asking)),
  ]
  return found.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

async function ofLife({ trx, now }: Asking): Promise<SiteTrouble[]> {
  const sites = await lifeOfSites(trx, now)
  return sites.flatMap((life) => lifeTroubles(life, now))
}

async function ofProviders({ trx, now }: Asking): Promise<SiteTrouble[]> {
  const siteIds = await sitesSeen(trx)
  const refused = await refusedProviders(siteIds, now)
  return providerTroubles({ refused, known: await providersOfSites(siteIds, now) }, now)
}

export function endpointTrouble({ id, name, isOff, since, why }: TroubledEndpoint, path: string) {
  return {
    kind: isOff ? ('endpoint_off' as const) : ('endpoint_failing' as const),
    severity: 'act' as const,
    subject: id,
    since: since?.toISOString() ?? null,
    facts: { name, ...(why && { why }) },
    path: `${path}/webhooks/${id}`,
  }
}

function ofEndpoint(endpoint: TroubledEndpoint): SiteTrouble[] {
  const { siteId } = endpoint
  return siteId === null ? [] : [{ siteId, ...endpointTrouble(endpoint, `/sites/${siteId}`) }]
}

async function ofAds({ trx, now }: Asking): Promise<SiteTrouble[]> {
  const sites = await healthOfSites(trx)
  return sites.flatMap(({ siteId, lines }) =>
    adsTroubles(`/sites/${siteId}/ads`, lines, now).map((trouble) => ({ siteId, ...trouble }))
  )
}

async function ofTargets({ trx, now }: Asking): Promise<SiteTrouble[]> {
  const targets = await troubledTargets(trx, now)
  return targets.map(({ siteId, id, name, isStopped, since, why }) => ({
    siteId,
    kind: isStopped ? 'uploads_stopped' : 'uploads_rest',
    severity: isStopped ? 'act' : 'look',
    subject: id,
    since: isStopped ? since.toISOString() : null,
    facts: { name, ...(why && { why }) },
    path: `/sites/${siteId}/ads/uploads`,
  }))
}

async function ofClicks({ trx, now }: Asking): Promise<SiteTrouble[]> {
  const sites = await clicksOfSites(trx, now)
  return sites.filter(losesClickIds).map(({ siteId, paid, withId, clicks }) => ({
    siteId,
    kind: 'click_ids_missing',
    severity: clicks === null ? 'look' : 'act',
    since: null,
    facts: { paid, withId, clicks: clicks ?? 0 },
    path: `/sites/${siteId}/health`,
  }))
}

async function ofDrops({ trx, now }: Asking): Promise<SiteTrouble[]> {
  const drops = await dropsOfSites(trx, now)
  return drops.filter(isSpike).map(({ siteId, reason, lately, usually }) => ({
    siteId,
    kind: 'drops_spike',
    severity: 'look',
    subject: reason,
    since: null,
    facts: { reason, lately, usually: Math.round(usually) },
    path: `/sites/${siteId}/health`,
  }))
}
