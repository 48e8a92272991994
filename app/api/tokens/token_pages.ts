import { SCOPES } from '#app/api/scopes'
import { Forbidden } from '#app/sites/exceptions'
import { asUser, inWorkspace } from '#app/shared/tenant_db'
import { mayManagePeople } from '#app/people/roles'
import { sitesOfPerson } from '#app/sites/queries/sites_of_person'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { LIFETIMES, TOKEN_ROLES } from '#app/api/tokens/validators/token_validator'
import { listedTokens } from '#app/api/tokens/queries/listed_tokens'

export const CHOICES = {
  scopes: [...SCOPES],
  roles: [...TOKEN_ROLES],
  lifetimes: [...LIFETIMES],
}

/** A person's own. */
export async function personalTokens(userId: string) {
  const tokens = await asUser(userId, (trx) => listedTokens(trx, null))
  return { tokens, sites: await sitesIn(userId) }
}

/** For owners and admins. */
export async function workspaceTokens(userId: string, workspaceId: string) {
  const page = await inWorkspace(userId, workspaceId, async ({ trx, role }) => {
    if (!mayManagePeople(role)) throw new Forbidden()
    const workspace = { id: workspaceId, name: await nameOfWorkspace(trx, workspaceId) }
    return { workspace, tokens: await listedTokens(trx, workspaceId) }
  })
  return { ...page, sites: await sitesIn(userId, workspaceId) }
}

async function sitesIn(userId: string, workspaceId?: string) {
  const sites = await sitesOfPerson(userId)
  return sites
    .filter((site) => !site.removedAt && site.workspaceId === (workspaceId ?? site.workspaceId))
    .map(({ id, name }) => ({ id, name }))
}
