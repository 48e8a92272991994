import { rename, rm, stat } from 'node:fs/promises'
import { clock } from '#app/shared/clock'
import { CARRIED } from '#app/moving/tables'
import { ensureOwns } from '#app/moving/policies/moving_policy'
import { inSnapshot, type Snapshot } from '#app/shared/tenant_db'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { columnsOf } from '#app/moving/queries/columns_of'
import { linesOf } from '#app/moving/exporting/lines_of'
import { writeTable } from '#app/moving/exporting/write_table'
import { ArchiveWriter } from '#app/moving/exporting/archive_writer'
import { signingOf, wantingOf } from '#app/moving/queries/wanting_of'
import { FORMAT, FORMAT_VERSION, MANIFEST, type Manifest } from '#app/moving/manifest'
import { COUNTED, peopleIn, rowsOfSite, sitesIn } from '#app/moving/queries/what_is_in'

type Tell = (done: number, total: number) => Promise<void>

export interface ExportPlan {
  /** An owner of the workspace. */
  ownerId: string
  workspaceId: string
  /** Where the archive is written; it is there when all of it is. */
  path: string
  tell?: Tell
}

export interface MadeArchive {
  bytes: number
  rows: number
  sites: number
}

/** All of a workspace, as it is at one moment, as an archive that docs/moving.md describes. */
export async function exportWorkspace(plan: ExportPlan): Promise<MadeArchive> {
  const begun = `${plan.path}.begun`
  const archive = new ArchiveWriter(begun)
  try {
    const manifest = await inSnapshot(plan.ownerId, plan.workspaceId, async (snapshot) => {
      ensureOwns(snapshot.role)
      return write(snapshot, archive, plan)
    })
    await archive.end(MANIFEST, JSON.stringify(manifest, null, 1))
    await rename(begun, plan.path)
    const { size } = await stat(plan.path)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { bytes: size, rows, sites: manifest.sites.length }
  } catch (error) {
    await archive.abandon()
    await rm(begun, { force: true })
    throw error
  }
}

async function write(
  snapshot: Snapshot,
  archive: ArchiveWriter,
  { workspaceId, tell = async () => {} }: ExportPlan
): Promise<Manifest> {
  const head = await headOf(snapshot, workspaceId)
  const siteIds = head.sites.map(({ id }) => id)
  let total = 0
  for (const siteId of siteIds) total += await rowsOfSite(snapshot, siteId)
  let done = 0
  for (const table of CARRIED) {
    const isCounted = (COUNTED as readonly string[]).includes(table.name)
    const lines = linesOf(snapshot, table, { workspaceId, siteIds })
    const files = await writeTable(archive, table.name, lines, (rows) =>
      tell((done += isCounted ? rows : 0), total)
    )
    head.files.push(...files)
    head.tables.push({
      name: table.name,
      columns: await columnsOf(snapshot.trx, table),
      rows: files.reduce((sum, { rows }) => sum + rows, 0),
    })
  }
  return head
}

async function headOf(snapshot: Snapshot, workspaceId: string): Promise<Manifest> {
  const sites = await sitesIn(snapshot, workspaceId)
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: clock.now().toISOString(),
    workspace: { name: await nameOfWorkspace(snapshot.trx, workspaceId) },
    sites,
    people: await peopleIn(snapshot),
    signing: await signingOf(snapshot, workspaceId),
    wanting: await wantingOf(snapshot, workspaceId, sites),
    tables: [],
    files: [],
  }
}
