import { inSite } from '#app/shared/tenant_db'
import { siteRegistry } from '#app/sites/site_registry'
import { startRunInstead } from '#app/jobs/start_run'
import { NoSuchModel } from '#app/attribution/exceptions'
import { choosePlugin } from '#app/site_plugins/choose_plugin'
import { CREDITS } from '#app/attribution/jobs/queue_credits'
import { installedModels } from '#app/attribution/installed_models'
import { watchedSite } from '#app/reports/queries/watched_site'
import type { Person } from '#app/sites/policies/site_policy'

/**
 * From now on this model gives the credits in the ledger, and history is credited anew in the background. Going back is the
 * same. Should the run not be queued, the next look for changed sites finds it out.
 */
export async function chooseModel(person: Person, siteId: string, name: string) {
  const { publicId } = await inSite(person.id, siteId, ({ trx }) => watchedSite(trx, siteId))
  const site = (await siteRegistry.find(publicId))!
  const model = installedModels(site).find(({ plugin }) => plugin.name === name)
  if (model?.needs !== 'journey') throw new NoSuchModel()
  await choosePlugin(person, siteId, 'attribution-model', name)
  await inSite(person.id, siteId, ({ trx }) =>
    startRunInstead({ person, siteId, task: CREDITS, trx })
  )
}
