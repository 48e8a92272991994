import { asUser, inWorkspace } from '#app/shared/tenant_db'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { clientsOfWorkspace } from '#app/people/clients/clients_of_workspace'
import { sitesOfWorkspace } from '#app/people/clients/sites_of_workspace'
import { mayManagePeople } from '#app/people/roles'
import { peopleOfWorkspace } from '#app/people/queries/people_of_workspace'
import { twoFactorOfWorkspace } from '#app/people/queries/two_factor_of_workspace'
import { invitationsOfWorkspace } from '#app/people/queries/invitations_of_workspace'

/** Everybody sees who is there; who was invited is for those who may invite. */
export function peoplePage(userId: string, workspaceId: string) {
  return inWorkspace(userId, workspaceId, async ({ trx, role }) => {
    const workspace = { id: workspaceId, name: await nameOfWorkspace(trx, workspaceId) }
    const people = await peopleOfWorkspace(trx)
    const invitations = mayManagePeople(role) ? await invitationsOfWorkspace(trx, workspaceId) : []
    const clients = mayManagePeople(role) ? await clientsOfWorkspace(trx) : []
    const sites = mayManagePeople(role) ? await sitesOfWorkspace(trx, workspaceId) : []
    const twoFactor = await twoFactorOfWorkspace(trx, workspaceId)
    return { workspace, role, people, invitations, clients, sites, twoFactor }
  })
}

export function workspacesOf(userId: string) {
  return asUser(userId, async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: { id: string; name: string }[] }>(
      'SELECT id, name FROM workspaces ORDER BY lower(name), id'
    )
    return rows
  })
}
