import type { Scope } from '#app/deliveries/scope'
import type { NamedSite } from '#app/deliveries/payloads/described'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export type HeardSite = NamedSite

/** The site itself, or those of the workspace that are in use. */
export async function sitesOf(
  client: QueryClientContract,
  { kind, id }: Scope
): Promise<HeardSite[]> {
  const where = kind === 'site' ? 'id = ?' : 'workspace_id = ? AND removed_at IS NULL'
  const { rows } = await client.rawQuery<{ rows: HeardSite[] }>(
    `SELECT id, public_id AS "publicId", domain FROM sites WHERE ${where} ORDER BY created_at, id`,
    [id]
  )
  return rows
}
