import { isUuid } from '#app/shared/ids'
import { startRun } from '#app/jobs/start_run'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { pluginRegistry } from '#app/plugins/registry'
import { AD_DRY_RUN } from '#app/ads/dry_run/dry_run_task'
import { standingTarget } from '#app/ads/targets/queries/targets_of_site'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

/** Of a target that something is sent to: a file is looked at by who carries it. */
export function beginDryRun(person: Person, siteId: string, targetId: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const target = isUuid(targetId) ? await standingTarget(trx, siteId, targetId) : null
    const plugin = target && pluginRegistry.find('ad-network', target.network)
    if (plugin?.capabilities.hands !== 'requests') throw new NotFound()
    await startRun({ person, siteId, task: AD_DRY_RUN, payload: { targetId }, trx })
  })
}
