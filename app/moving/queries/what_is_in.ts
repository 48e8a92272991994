import type { Snapshot } from '#app/shared/tenant_db'
import type { Manifest } from '#app/moving/manifest'

/** Sites of the workspace that was entered, removed ones as well. */
export async function sitesIn({ trx }: Snapshot, workspaceId: string): Promise<Manifest['sites']> {
  const { rows } = await trx.rawQuery<{ rows: Manifest['sites'] }>(
    `SELECT id, public_id AS "publicId", name, domain, to_json(removed_at)#>>'{}' AS "removedAt"
       FROM sites WHERE workspace_id = ? ORDER BY created_at, id`,
    [workspaceId]
  )
  return rows
}

export async function peopleIn({ trx }: Snapshot): Promise<Manifest['people']> {
  const { rows } = await trx.rawQuery<{ rows: Manifest['people'] }>(
    'SELECT user_id AS id, email, role FROM tenancy.people() ORDER BY email'
  )
  return rows
}

/** The tables in which most rows are: what is told of the progress is told of them. */
export const COUNTED = ['visitors', 'sessions', 'events'] as const

export async function rowsOfSite({ trx, enterSite }: Snapshot, siteId: string): Promise<number> {
  await enterSite(siteId)
  const counts = COUNTED.map((table) => `(SELECT count(*) FROM ${table} WHERE site_id = :siteId)`)
  const { rows } = await trx.rawQuery<{ rows: { rows: number }[] }>(
    `SELECT (${counts.join(' + ')})::float8 AS rows`,
    { siteId }
  )
  return rows[0].rows
}
