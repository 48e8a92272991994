import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { clock } from '#app/shared/clock'
import { KEPT_DAYS } from '#app/people/queries/removed_workspaces'
import { deleteSome, tablesBesideSites } from '#app/moving/queries/delete_rows'

const DAY_MS = 86_400_000

/** Those that nobody brought back in time, with all that they had. It may be killed anywhere and be called again. */
export async function eraseWorkspaces() {
  const service = db.connection('service')
  const due = await dueWorkspaces()
  if (due.length === 0) return
  const tables = await tablesBesideSites(service)
  for (const workspaceId of due) {
    const sites = await service.from('sites').where('workspace_id', workspaceId).select('id')
    for (const { id } of sites) {
      for (const table of tables) while ((await deleteSome(service, table, id)) > 0);
      await service.from('sites').where('id', id).delete()
    }
    await eraseRest(workspaceId)
    logger.info({ event: 'workspace.erased', workspace_id: workspaceId }, 'a workspace was erased')
  }
}

async function dueWorkspaces(): Promise<string[]> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS)
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { id: string }[] }>(
      'SELECT id FROM workspaces WHERE removed_at < ? ORDER BY removed_at',
      [before]
    )
  return rows.map(({ id }) => id)
}

/** People stay, who may have others; the users of its tokens were nobody elsewhere. */
function eraseRest(workspaceId: string) {
  return db.connection('service').transaction(async (trx) => {
    await trx.rawQuery(
      `DELETE FROM users u USING memberships m WHERE m.workspace_id = ? AND m.user_id = u.id AND u.kind <> 'person'`,
      [workspaceId]
    )
    await trx.from('workspaces').where('id', workspaceId).delete()
  })
}
