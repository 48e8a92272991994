import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { forgetFile } from '#app/shared/kept_files'
import { hideSites } from '#app/moving/queries/show_sites'
import { makeHolding } from '#app/moving/queries/hold_sites'
import { importById } from '#app/moving/queries/import_row'
import { deleteSome, tablesBesideSites } from '#app/moving/queries/delete_rows'
import type { ImportPlan } from '#app/moving/importing/import_workspace'

/** Hides all that an import has brought, at once, and then deletes it. It may be killed anywhere and be called again. */
export async function undoImport({ workspaceId, importId, tell = async () => {} }: ImportPlan) {
  const service = db.connection('service')
  const { stored, undoneAt } = await importById(service, workspaceId, importId)
  if (undoneAt) return
  await hide(workspaceId, importId)
  const tables = await tablesBesideSites(service)
  let done = 0
  for (const siteId of await sitesOf(workspaceId, importId)) {
    for (const table of tables) {
      for (let gone; (gone = await deleteSome(service, table, siteId)) > 0;) {
        await tell(Math.min((done += gone), stored), stored)
      }
    }
    await service.rawQuery('DELETE FROM sites WHERE id = ?', [siteId])
  }
  await end(workspaceId, importId)
  await forgetFile('imports', importId)
}

function hide(workspaceId: string, importId: string) {
  return db.connection('service').transaction(async (trx) => {
    const { holdingId } = await importById(trx, workspaceId, importId)
    const places = { workspaceId, importId }
    const held = holdingId ?? (await makeHolding(trx, places))
    await hideSites(trx, { ...places, holdingId: held })
  })
}

async function sitesOf(workspaceId: string, importId: string): Promise<string[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { id: string }[] }>(
    `SELECT m.site_id AS id FROM workspace_import_sites m JOIN workspace_imports i ON i.workspace_id = m.workspace_id AND i.id = m.import_id
       JOIN sites s ON s.id = m.site_id AND s.workspace_id = i.holding_id
      WHERE m.workspace_id = ? AND m.import_id = ? ORDER BY 1`,
    [workspaceId, importId]
  )
  return rows.map(({ id }) => id)
}

function end(workspaceId: string, importId: string) {
  return db.connection('service').transaction(async (trx) => {
    const { holdingId } = await importById(trx, workspaceId, importId)
    await trx.rawQuery('DELETE FROM workspaces WHERE id = ?', [holdingId!])
    await trx.rawQuery(
      `UPDATE workspace_imports SET undone_at = ?, problem = NULL WHERE workspace_id = ? AND id = ?`,
      [clock.now(), workspaceId, importId]
    )
  })
}
