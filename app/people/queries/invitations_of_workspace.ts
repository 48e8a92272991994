import type { Role } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Invitation {
  id: string
  email: string
  role: Role
  /** Of clients, by name. */
  sites: string[]
  invitedBy: string
  sentAt: Date
  expiresAt: Date
}

/** Those that nobody has accepted, the last first. Policies leave out what the person may not give. */
export async function invitationsOfWorkspace(
  trx: TransactionClientContract,
  workspaceId: string
): Promise<Invitation[]> {
  const { rows } = await trx.rawQuery<{ rows: Invitation[] }>(
    `SELECT id, email, role, invited_by_name AS "invitedBy", sent_at AS "sentAt", expires_at AS "expiresAt",
        ARRAY(SELECT s.name FROM sites s WHERE s.id = ANY (site_ids) ORDER BY lower(s.name), s.id) AS sites
       FROM invitations WHERE workspace_id = ? ORDER BY sent_at DESC, id`,
    [workspaceId]
  )
  return rows
}
