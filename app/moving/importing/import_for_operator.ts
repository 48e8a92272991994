import { randomUUID } from 'node:crypto'
import { copyFile, stat } from 'node:fs/promises'
import { newFile } from '#app/shared/kept_files'
import { NoArchive } from '#app/moving/exceptions'
import { inWorkspace } from '#app/shared/tenant_db'
import { importById } from '#app/moving/queries/import_row'
import { ensureMayImport, keepArchive, markStarted } from '#app/moving/importing/imports'
import { importWorkspace } from '#app/moving/importing/import_workspace'
import type { ActingPerson } from '#app/shared/person'

/** For the command line: looks at an archive and stores it, here and now. */
export async function importForOperator(person: ActingPerson, workspaceId: string, path: string) {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new NoArchive()
  await ensureMayImport(person, workspaceId)
  const id = randomUUID()
  await copyFile(path, await newFile('imports', id))
  await keepArchive(person, workspaceId, { id, name: path.split('/').at(-1)!, bytes: found.size })
  const summary = await inWorkspace(person.id, workspaceId, async ({ trx }) => {
    const one = await importById(trx, workspaceId, id)
    await markStarted(trx, workspaceId, one)
    return one.summary
  })
  await importWorkspace({ workspaceId, importId: id })
  const rows = summary.tables.reduce((sum, table) => sum + table.rows, 0)
  return { workspace: workspaceId, sites: summary.sites.length, rows }
}
