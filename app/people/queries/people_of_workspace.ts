import type { MemberRole } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Member {
  userId: string
  email: string
  name: string | null
  role: MemberRole
  since: Date
}

/** The people of the workspace that the transaction has entered, those with most rights first. */
export async function peopleOfWorkspace(trx: TransactionClientContract): Promise<Member[]> {
  const { rows } = await trx.rawQuery<{ rows: Member[] }>(
    `SELECT user_id AS "userId", email, full_name AS name, role, since FROM tenancy.people()
      ORDER BY array_position('{owner,admin,analyst,viewer}', role), lower(coalesce(full_name, email)), user_id`
  )
  return rows
}
