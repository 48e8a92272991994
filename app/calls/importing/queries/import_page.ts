import type { JobRun } from '#app/jobs/types'
import { inSite, type Role } from '#app/shared/tenant_db'
import { isComplete } from '#app/calls/importing/map_import'
import { firstRows } from '#app/calls/importing/queries/chunks'
import { latestRunOf } from '#app/calls/importing/queries/import_runs'
import { readRow, type ReadRow } from '#app/calls/importing/reading/read_row'
import { siteOfCalls, type SiteOfCalls } from '#app/calls/queries/site_of_calls'
import { refusalCounts, type RefusalCount } from '#app/calls/importing/queries/refusals'
import { countImportedCalls } from '#app/calls/importing/queries/imported_calls'
import { importById, importsOfSite, type CallImport } from '#app/calls/importing/queries/import_row'

export interface ImportsPage {
  site: SiteOfCalls
  role: Role
  imports: CallImport[]
}

export function importsPage(userId: string, siteId: string): Promise<ImportsPage> {
  return inSite(userId, siteId, async ({ trx, role }) => ({
    site: await siteOfCalls(trx, siteId),
    role,
    imports: await importsOfSite(trx, siteId),
  }))
}

export interface ImportPage {
  site: SiteOfCalls
  role: Role
  file: CallImport
  isComplete: boolean
  /** The first rows, as they are and as they would be read. */
  preview: { line: number; cells: string[]; read: ReadRow }[]
  run: JobRun | null
  refused: RefusalCount[]
  /** What taking it back would do. */
  calls: { untouched: number; worked: number }
}

const PREVIEW_ROWS = 8

export function importPage(userId: string, siteId: string, id: string): Promise<ImportPage> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const site = await siteOfCalls(trx, siteId)
    const file = await importById(trx, siteId, id)
    const { hasHeader } = file.mapping
    const rows = file.startedAt ? [] : await firstRows(trx, siteId, id, PREVIEW_ROWS + 1)
    return {
      site,
      role,
      file,
      isComplete: isComplete(file.mapping),
      preview: rows.slice(hasHeader ? 1 : 0, PREVIEW_ROWS + (hasHeader ? 1 : 0)).map((row) => ({
        line: row.line,
        cells: row.cells,
        read: readRow(row, file.mapping, file.createdAt),
      })),
      run: await latestRunOf(trx, siteId, id),
      refused: await refusalCounts(trx, siteId, id),
      calls: file.startedAt
        ? await countImportedCalls(trx, siteId, id)
        : { untouched: 0, worked: 0 },
    }
  })
}
