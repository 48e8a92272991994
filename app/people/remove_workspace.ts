import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import { Forbidden } from '#app/sites/exceptions'
import { siteRegistry } from '#app/sites/site_registry'
import { ensureTyped } from '#app/people/ensure_typed'
import { inRemovedWorkspace, inWorkspace } from '#app/shared/tenant_db'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { endUnwelcomeStreams } from '#app/live/end_unwelcome_streams'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Person {
  id: string
}

/**
 * Nobody enters it, and its sites refuse their tags, from now on; it is erased when nobody brings it back in time. Its sites are
 * removed at the very moment at which it is: so it is known which of them come back.
 */
export async function removeWorkspace(person: Person, workspaceId: string, typed: string) {
  const removed = await inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    if (role !== 'owner') throw new Forbidden()
    const name = await ensureTyped(trx, workspaceId, typed)
    const at = clock.now()
    await record(trx, { action: 'workspace.removed', subject: name })
    const publicIds = await markSites(
      trx,
      'removed_at = :at WHERE workspace_id = :workspaceId AND removed_at IS NULL',
      { workspaceId, at }
    )
    await trx.rawQuery('UPDATE workspaces SET removed_at = ?, updated_at = now() WHERE id = ?', [
      at,
      workspaceId,
    ] as any[])
    return { name, publicIds }
  })
  for (const publicId of removed.publicIds) siteRegistry.forget(publicId)
  await endUnwelcomeStreams()
  return removed.name
}

/** With the sites that were removed with it. Throws `E_NOT_FOUND` for all but its owners, and when it is erased. */
export async function restoreWorkspace(person: Person, workspaceId: string) {
  const restored = await inRemovedWorkspace(person.id, workspaceId, async ({ trx }) => {
    const publicIds = await markSites(
      trx,
      `removed_at = NULL WHERE workspace_id = :workspaceId
          AND removed_at = (SELECT w.removed_at FROM workspaces w WHERE w.id = :workspaceId)`,
      { workspaceId }
    )
    await trx.rawQuery('UPDATE workspaces SET removed_at = NULL, updated_at = now() WHERE id = ?', [
      workspaceId,
    ])
    const name = await nameOfWorkspace(trx, workspaceId)
    await record(trx, { action: 'workspace.restored', subject: name })
    return { name, publicIds }
  })
  for (const publicId of restored.publicIds) siteRegistry.forget(publicId)
  return restored.name
}

async function markSites(
  trx: TransactionClientContract,
  change: string,
  bindings: Record<string, unknown>
) {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `UPDATE sites SET updated_at = clock_timestamp(), ${change} RETURNING public_id AS id`,
    bindings as any
  )
  return rows.map(({ id }) => id)
}
