import Workspace from '#app/workspaces/models/workspace'
import Membership from '#app/workspaces/models/membership'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A workspace and its owner. The transaction is one of the service role: nobody is a member yet who could enter it. */
export async function createWorkspace(
  name: string,
  ownerId: string,
  trx: TransactionClientContract
): Promise<Workspace> {
  const workspace = await Workspace.create({ name }, { client: trx })
  await Membership.create(
    { workspaceId: workspace.id, userId: ownerId, role: 'owner' },
    { client: trx }
  )
  return workspace
}
