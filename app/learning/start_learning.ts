import { record } from '#app/shared/record'
import { inSite } from '#app/shared/tenant_db'
import { startRun } from '#app/jobs/start_run'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

/** A name in `start/jobs.ts`. */
export const LEARN = 'learn'

/** Throws `E_NOT_FOUND` for strangers, `E_FORBIDDEN` for those who only look, `E_RUN_UNDER_WAY` for the impatient. */
export function startLearning(person: Person, siteId: string): Promise<string> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    await record(trx, { action: 'scorer.taught' })
    return startRun({ person, siteId, task: LEARN, trx })
  })
}
