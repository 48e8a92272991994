import { isUuid } from '#app/shared/ids'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

/** Asks a run to stop; it does so the next time it tells how far it is. One that has ended stays as it is. */
export function stopRun(person: Person, siteId: string, runId: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    if (!isUuid(runId)) throw new NotFound()
    await trx.rawQuery(
      `UPDATE job_runs SET stop_requested = true
        WHERE site_id = ? AND id = ? AND state IN ('waiting', 'running')`,
      [siteId, runId]
    )
  })
}
