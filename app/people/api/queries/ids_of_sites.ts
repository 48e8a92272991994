import { noSuchThing } from '#app/api/problem'
import { inWorkspace } from '#app/shared/tenant_db'

/** Of sites of a workspace, given by `site_` and their public ids. Throws when one is not there. */
export async function idsOfSites(
  userId: string,
  workspaceId: string,
  given: string[]
): Promise<string[]> {
  const publicIds = given.map((id) => id.replace(/^site_/, ''))
  return inWorkspace(userId, workspaceId, async ({ trx }) => {
    const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
      'SELECT id FROM sites WHERE workspace_id = ? AND public_id = ANY (?) AND removed_at IS NULL',
      [workspaceId, publicIds]
    )
    if (rows.length < new Set(publicIds).size) throw noSuchThing()
    return rows.map(({ id }) => id)
  })
}
