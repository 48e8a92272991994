import { isSilent } from '#app/overview/attention/rules/silence'
import type { SiteTrouble } from '#app/overview/attention/types'
import type { LifeOfSite } from '#app/overview/attention/queries/life_of_sites'

/** A host that was refused longer ago was somebody's test, or was given up. */
const REFUSED_MS = 7 * 86_400_000

/** What is wrong with how a site sends: it never did, it does no more, or some of its pages may not. */
export function lifeTroubles({ siteId, lastAt, refused, usual }: LifeOfSite, now: Date) {
  const found: SiteTrouble[] = []
  const isRefused = refused && now.getTime() - Date.parse(refused.lastAt) < REFUSED_MS
  if (isRefused) {
    found.push({
      siteId,
      path: `/sites/${siteId}/install`,
      kind: 'origin_refused',
      severity: 'act',
      subject: refused.host.slice(0, 100),
      since: refused.lastAt,
      facts: { host: refused.host },
    })
  }
  if (!lastAt) {
    if (!isRefused) {
      const path = `/sites/${siteId}/install`
      found.push({ siteId, path, kind: 'not_installed', severity: 'look', since: null, facts: {} })
    }
  } else if (isSilent(lastAt, now, usual)) {
    const perDay = usual ? Math.round(usual.visits / Math.max(usual.days, 1)) : 0
    const since = lastAt.toISOString()
    const path = `/sites/${siteId}/health`
    found.push({ siteId, path, kind: 'silent', severity: 'act', since, facts: { perDay } })
  }
  return found
}
