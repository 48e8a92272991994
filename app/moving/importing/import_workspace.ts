import db from '@adonisjs/lucid/services/db'
import { forgetFile, keptFile } from '#app/shared/kept_files'
import { ArchiveRefused } from '#app/moving/exceptions'
import { importById } from '#app/moving/queries/import_row'
import { finishImport } from '#app/moving/importing/finish_import'
import { linesIn } from '#app/moving/importing/lines_in'
import { checkRows } from '#app/moving/importing/check_rows'
import { makeMonths } from '#app/moving/importing/make_months'
import { scopeOf } from '#app/moving/importing/scope_of'
import { carriedColumns } from '#app/moving/importing/carried_columns'
import { openArchive, type OpenedArchive } from '#app/moving/importing/open_archive'
import { storeLines, type ImportScope } from '#app/moving/importing/store_lines'
import type { ManifestFile } from '#app/moving/manifest'

type Tell = (done: number, total: number) => Promise<void>

export interface ImportPlan {
  workspaceId: string
  importId: string
  tell?: Tell
}

/**
 * Stores an archive, a file a transaction, from the file on that was not stored yet; and then shows all of it at once. It may be killed
 * anywhere and be called again.
 */
export async function importWorkspace({
  workspaceId,
  importId,
  tell = async () => {},
}: ImportPlan) {
  const { finishedAt } = await importById(db.connection('service'), workspaceId, importId)
  if (finishedAt) return
  const archive = await openArchive(keptFile('imports', importId))
  try {
    const columns = await carriedColumns(archive.manifest)
    const scope = await scopeOf(workspaceId, importId, archive.manifest)
    await storeFiles(archive, scope, columns, tell)
    await finishImport(scope, archive.manifest)
  } finally {
    archive.zip.close()
  }
  await forgetFile('imports', importId)
}

async function storeFiles(
  { zip, files }: OpenedArchive,
  scope: ImportScope,
  columns: Map<string, string[]>,
  tell: Tell
) {
  const months = new Set<string>()
  const total = files.reduce((sum, { rows }) => sum + rows, 0)
  const begun = await importById(db.connection('service'), scope.workspaceId, scope.importId)
  let done = begun.stored
  for (let position = begun.position; position < files.length; position++) {
    const file = files[position]
    const lines = await linesIn(zip, file)
    await checkRows(file, lines)
    await makeMonths(file, lines, months)
    await storeFile(scope, { file, position, columns: columns.get(file.table)!, lines })
    await tell((done += file.rows), total)
  }
}

interface ReadFile {
  file: ManifestFile
  position: number
  columns: string[]
  lines: string[]
}

/** The rows and how far we are commit together: a file is stored once, whoever is killed when. */
function storeFile(scope: ImportScope, { file, position, columns, lines }: ReadFile) {
  return db.connection('service').transaction(async (trx) => {
    const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
      `UPDATE workspace_imports SET position = position + 1, stored = stored + ?
        WHERE workspace_id = ? AND id = ? AND position = ? AND holding_id = ? AND finished_at IS NULL`,
      [file.rows, scope.workspaceId, scope.importId, position, scope.holdingId]
    )
    if (rowCount !== 1) throw new ArchiveRefused('Another process is importing this archive.')
    await storeLines(trx, scope, file, columns, lines)
  })
}
