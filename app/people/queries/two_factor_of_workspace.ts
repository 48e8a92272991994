import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface TwoFactorOfWorkspace {
  isRequired: boolean
  /** Ids of the members who have set it up. */
  haveIt: string[]
}

/** Of the workspace that was entered. */
export async function twoFactorOfWorkspace(
  trx: TransactionClientContract,
  workspaceId: string
): Promise<TwoFactorOfWorkspace> {
  const { rows } = await trx.rawQuery<{ rows: TwoFactorOfWorkspace[] }>(
    `SELECT requires_two_factor AS "isRequired", array(SELECT tenancy.people_with_two_factor())::text[] AS "haveIt"
       FROM workspaces WHERE id = ?`,
    [workspaceId]
  )
  return rows[0]
}
