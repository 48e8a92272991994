import { normalizeDomain } from '#app/sites/normalize_domain'
import type { Value } from '#app/provisioning/columns'
import type { Problem } from '#app/provisioning/reading/given_row'
import type { KnownSite, KnownWorkspace } from '#app/provisioning/planning/known_workspace'

export type Match =
  { site: KnownSite | null; problem?: undefined } | { site?: undefined; problem: Problem }

/** Finds the site of a row: by its external id, else by its domain. */
export function siteFinder({ sites }: KnownWorkspace) {
  const byId = new Map(sites.map((site) => [site.values.external_id, site]))
  const byDomain = Map.groupBy(
    sites.filter(({ isRemoved }) => !isRemoved),
    ({ values }) => values.domain
  )

  return (given: Record<string, Value>): Match => {
    const { external_id: externalId = null } = given
    const known = externalId === null ? undefined : byId.get(externalId)
    if (known?.isRemoved) return problem('external_id', REMOVED)
    if (known) return { site: known }
    const ofDomain = byDomain.get(normalized(given.domain)) ?? []
    if (ofDomain.length > 1) return problem('external_id', SEVERAL)
    const [site] = ofDomain
    if (!site) return given.domain ? { site: null } : problem('domain', UNKNOWN)
    const other = site.values.external_id
    if (externalId !== null && other !== null) return problem('external_id', TAKEN)
    return { site }
  }
}

const REMOVED = 'The site with this id is removed. Restore it first, or give the row another id.'
const SEVERAL = 'Several sites have this domain. Say by external_id which one is meant.'
const UNKNOWN = 'There is no site with this external_id. Type a domain, such as example.com.'
const TAKEN =
  'A site with this domain has another external_id already. Use that one, or another domain.'

function problem(column: string, message: string): Match {
  return { problem: { column, message } }
}

function normalized(domain: Value | undefined) {
  return typeof domain === 'string' ? (normalizeDomain(domain).domain ?? domain) : ''
}
