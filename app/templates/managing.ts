import { inWorkspace, type Entered } from '#app/shared/tenant_db'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

/** Only those who manage a workspace see and do any of it. */
export function managing<T>(
  person: Person,
  workspaceId: string,
  work: (trx: Entered['trx']) => Promise<T>
): Promise<T> {
  return inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    return work(trx)
  })
}

/** One person at a time makes, changes or takes back many sites of a workspace. */
export async function waitForOthers(trx: Entered['trx'], workspaceId: string) {
  await trx.rawQuery('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `sites of ${workspaceId}`,
  ])
}
