import { inSite } from '#app/shared/tenant_db'
import { NoSuchScorer } from '#app/replay/exceptions'
import { startRunInstead } from '#app/jobs/start_run'
import { pluginRegistry } from '#app/plugins/registry'
import { watchedSite } from '#app/reports/queries/watched_site'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import type { ComparisonPayload } from '#app/replay/compare_job'

/** Finds out in the background what another scorer would have said; the result of the last one gives way. */
export function startComparison(person: Person, siteId: string, payload: ComparisonPayload) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    await watchedSite(trx, siteId)
    if (!pluginRegistry.find('scorer', payload.scorer)) throw new NoSuchScorer()
    return startRunInstead({ person, siteId, task: 'compare', payload, trx })
  })
}
