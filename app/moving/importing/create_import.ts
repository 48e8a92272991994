import { record } from '#app/shared/record'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { NotEmpty, OtherImport } from '#app/moving/exceptions'
import { carriedColumns } from '#app/moving/importing/carried_columns'
import { summaryOf } from '#app/moving/queries/import_row'
import type { Manifest } from '#app/moving/manifest'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface UploadedArchive {
  id: string
  name: string
  bytes: number
  manifest: Manifest
}

/** Keeps what an archive says of itself, for a person to look at. The transaction has entered the workspace as an owner. */
export async function createImport(
  trx: TransactionClientContract,
  person: ActingPerson,
  workspaceId: string,
  { id, name, bytes, manifest }: UploadedArchive
) {
  await ensureEmpty(trx, workspaceId)
  await carriedColumns(manifest)
  const fileName = name.replace(/\p{Control}|\p{Surrogate}/gu, '').slice(0, 200) || 'workspace.zip'
  await trx.rawQuery(
    `INSERT INTO workspace_imports (workspace_id, id, file_name, bytes, summary, user_id, person)
     VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)`,
    [
      workspaceId,
      id,
      fileName,
      bytes,
      JSON.stringify(summaryOf(manifest)),
      person.id,
      nameOf(person),
    ]
  )
  await record(trx, { action: 'workspace.import_uploaded', subject: fileName })
}

/** Nothing in it but its people, and no import that has begun. */
export async function ensureEmpty(trx: TransactionClientContract, workspaceId: string) {
  const { rows } = await trx.rawQuery<{ rows: { isUsed: boolean; hasImport: boolean }[] }>(
    `SELECT EXISTS (SELECT FROM sites WHERE workspace_id = :id) OR EXISTS (SELECT FROM site_groups WHERE workspace_id = :id)
            OR EXISTS (SELECT FROM destinations WHERE workspace_id = :id)
            OR EXISTS (SELECT FROM workspace_plugins WHERE workspace_id = :id) AS "isUsed",
            EXISTS (SELECT FROM workspace_imports
                     WHERE workspace_id = :id AND started_at IS NOT NULL AND undone_at IS NULL) AS "hasImport"`,
    { id: workspaceId }
  )
  if (rows[0].hasImport) throw new OtherImport()
  if (rows[0].isUsed) throw new NotEmpty()
}
