import { noSuchThing } from '#app/api/problem'
import { inWorkspace } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** `site_` and the public id, by the id, of all sites of a workspace. */
export function outwardSites(userId: string, workspaceId: string): Promise<Map<string, string>> {
  return inWorkspace(userId, workspaceId, async ({ trx }) => {
    const rows = await sitesIn(trx, workspaceId)
    return new Map(rows.map(({ id, publicId }) => [id, `site_${publicId}`]))
  })
}

/** The ids of sites of a workspace that stand, in the order in which they are given. Throws when one is not there. */
export function idsOfSites(userId: string, workspaceId: string, given: string[]) {
  return inWorkspace(userId, workspaceId, async ({ trx }) => {
    const rows = await sitesIn(trx, workspaceId)
    const standing = rows.filter(({ isRemoved }) => !isRemoved)
    const ids = new Map(standing.map(({ id, publicId }) => [`site_${publicId}`, id]))
    return given.map((outward) => {
      const id = ids.get(outward)
      if (!id) throw noSuchThing()
      return id
    })
  })
}

async function sitesIn(trx: TransactionClientContract, workspaceId: string) {
  const { rows } = await trx.rawQuery<{
    rows: { id: string; publicId: string; isRemoved: boolean }[]
  }>(
    `SELECT id, public_id AS "publicId", removed_at IS NOT NULL AS "isRemoved" FROM sites
      WHERE workspace_id = ?`,
    [workspaceId]
  )
  return rows
}
