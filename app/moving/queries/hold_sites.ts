import { newPublicId } from '#app/sites/public_id'
import type { Manifest } from '#app/moving/manifest'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Import {
  workspaceId: string
  importId: string
}

/** A workspace without members: what is in it no row policy shows to anybody. */
export async function makeHolding(
  trx: TransactionClientContract,
  { workspaceId, importId }: Import
): Promise<string> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO workspaces (name) VALUES ('Import under way') RETURNING id`
  )
  await trx.rawQuery(
    'UPDATE workspace_imports SET holding_id = ? WHERE workspace_id = ? AND id = ?',
    [rows[0].id, workspaceId, importId]
  )
  return rows[0].id
}

/** Gives each site of an archive an id of its own here, and its public id where nobody has it. */
export async function mapSites(
  trx: TransactionClientContract,
  { workspaceId, importId }: Import,
  sites: Manifest['sites']
) {
  await trx.rawQuery(
    `INSERT INTO workspace_import_sites (workspace_id, import_id, source_id, source_public_id, public_id, name, removed_at)
     SELECT ?, ?, t.id, t."publicId",
            CASE WHEN EXISTS (SELECT FROM sites s WHERE s.public_id = t."publicId") THEN t.other ELSE t."publicId" END,
            t.name, t."removedAt"
       FROM jsonb_to_recordset(?::jsonb) AS t (id uuid, "publicId" text, other text, name text, "removedAt" timestamptz)`,
    [
      workspaceId,
      importId,
      JSON.stringify(sites.map((site) => ({ ...site, other: newPublicId() }))),
    ]
  )
}
