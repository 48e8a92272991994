import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface MappedSite {
  id: string
  name: string
  publicId: string
  /** As it was where it comes from; another one when somebody here has it. */
  formerPublicId: string
}

/** Sites that an import has made. */
export async function mappedSites(
  trx: TransactionClientContract,
  workspaceId: string,
  importId: string
): Promise<MappedSite[]> {
  const { rows } = await trx.rawQuery<{ rows: MappedSite[] }>(
    `SELECT site_id AS id, name, public_id AS "publicId", source_public_id AS "formerPublicId"
       FROM workspace_import_sites WHERE workspace_id = ? AND import_id = ? ORDER BY lower(name), site_id`,
    [workspaceId, importId]
  )
  return rows
}
