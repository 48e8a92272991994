import { record } from '#app/shared/record'
import type { Role } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The open invitations that somebody gave and could not give as what they are now; null: they are nothing any more. */
export async function withdrawLostInvitations(
  trx: TransactionClientContract,
  workspaceId: string,
  userId: string,
  role: Role | null
) {
  if (role === 'owner') return
  const { rows } = await trx.rawQuery<{ rows: { email: string }[] }>(
    `DELETE FROM invitations WHERE workspace_id = ? AND invited_by = ? AND (role = 'owner' OR ?) RETURNING email`,
    [workspaceId, userId, role !== 'admin']
  )
  for (const { email } of rows) {
    await record(trx, { action: 'people.invitation_withdrawn', subject: email })
  }
}
