import { record } from '#app/shared/record'
import { inWorkspace } from '#app/shared/tenant_db'
import { renameWorkspace } from '#app/workspaces/rename_workspace'
import { newPublicId } from '#app/sites/public_id'
import { siteRegistry } from '#app/sites/site_registry'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface NewSite {
  name: string
  /** Normalized. */
  domain: string
  timezone?: string
  country?: string | null
  currency?: string
  /** Also what the workspace is called from now on. */
  workspaceName?: string
}

export interface CreatedSite {
  id: string
  publicId: string
  domain: string
  name: string
}

/** Throws `E_NOT_FOUND` for a workspace of others, `E_FORBIDDEN` for a role that may not. */
export async function createSite(person: Person, workspaceId: string, input: NewSite) {
  const site = await inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    if (input.workspaceName) await renameWorkspace(trx, workspaceId, input.workspaceName)
    return insertSite(trx, person, workspaceId, input)
  })
  siteRegistry.forget(site.publicId)
  return site
}

/** In a transaction that has entered the workspace. */
export async function insertSite(
  trx: TransactionClientContract,
  person: Person,
  workspaceId: string,
  input: NewSite
): Promise<CreatedSite> {
  const publicId = newPublicId()
  const [{ id }] = await trx
    .insertQuery()
    .table('sites')
    .insert({
      public_id: publicId,
      workspace_id: workspaceId,
      user_id: person.id,
      name: input.name,
      domain: input.domain,
      timezone: input.timezone ?? 'UTC',
      country: input.country ?? null,
      currency: input.currency ?? 'EUR',
    })
    .returning('id')
  await record(trx, { action: 'site.made', siteId: id, subject: input.name })
  return { id, publicId, domain: input.domain, name: input.name }
}
