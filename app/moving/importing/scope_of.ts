import db from '@adonisjs/lucid/services/db'
import { inWorkspace } from '#app/shared/tenant_db'
import { importById } from '#app/moving/queries/import_row'
import { ensureOwns } from '#app/moving/policies/moving_policy'
import { makeHolding, mapSites } from '#app/moving/queries/hold_sites'
import { peopleOfWorkspace } from '#app/people/queries/people_of_workspace'
import type { Manifest } from '#app/moving/manifest'
import type { ImportScope } from '#app/moving/importing/store_lines'

/** Where the rows go; made the first time. Throws when who asked for the import is no owner any more. */
export async function scopeOf(
  workspaceId: string,
  importId: string,
  manifest: Manifest
): Promise<ImportScope> {
  const service = db.connection('service')
  const { userId, holdingId } = await importById(service, workspaceId, importId)
  const members = await inWorkspace(userId ?? '', workspaceId, async ({ trx, role }) => {
    ensureOwns(role)
    return peopleOfWorkspace(trx)
  })
  const here = new Map(members.map(({ email, userId: id }) => [email, id]))
  const people = Object.fromEntries(
    manifest.people.flatMap(({ id, email }) => (here.has(email) ? [[id, here.get(email)!]] : []))
  )
  const held = holdingId ?? (await hold({ workspaceId, importId }, manifest))
  return { workspaceId, importId, holdingId: held, people }
}

function hold(place: { workspaceId: string; importId: string }, { sites }: Manifest) {
  return db.connection('service').transaction(async (trx) => {
    await mapSites(trx, place, sites)
    return makeHolding(trx, place)
  })
}
