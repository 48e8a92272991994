import { isUuid } from '#app/shared/ids'
import { startRun } from '#app/jobs/start_run'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { AD_UPLOAD_TRIAL } from '#app/ads/uploads/trial/upload_trial_task'

/** Asks the network what it would say of what this target has: nothing is kept there. Returns the id of the run, which has the answer. */
export function tryUploads(person: Person, siteId: string, targetId: string): Promise<string> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    if (!isUuid(targetId)) throw new NotFound()
    const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
      `SELECT 1 FROM upload_targets WHERE site_id = ? AND id = ? AND state <> 'removed'`,
      [siteId, targetId]
    )
    if (rows.length === 0) throw new NotFound()
    return startRun({ person, siteId, task: AD_UPLOAD_TRIAL, payload: { targetId }, trx })
  })
}
