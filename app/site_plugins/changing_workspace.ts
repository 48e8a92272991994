import { siteRegistry } from '#app/sites/site_registry'
import { inWorkspace } from '#app/shared/tenant_db'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Changes what a workspace says for all of its sites, as `changingSite` does for one. */
export async function changingWorkspace(
  person: Person,
  workspaceId: string,
  work: (trx: TransactionClientContract) => Promise<void>
) {
  const publicIds = await inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    await trx.rawQuery('SELECT 1 FROM workspaces WHERE id = ? FOR NO KEY UPDATE', [workspaceId])
    await work(trx)
    const { rows } = await trx.rawQuery<{ rows: { public_id: string }[] }>(
      'SELECT public_id FROM sites WHERE workspace_id = ?',
      [workspaceId]
    )
    return rows.map((site) => site.public_id)
  })
  for (const publicId of publicIds) siteRegistry.forget(publicId)
}
