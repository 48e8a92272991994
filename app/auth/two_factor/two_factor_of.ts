import db from '@adonisjs/lucid/services/db'

export interface TwoFactor {
  since: Date
  recoveryCodesLeft: number
}

/** Null: the person has not set it up. */
export async function twoFactorOf(userId: string): Promise<TwoFactor | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: TwoFactor[] }>(
    `SELECT since, (SELECT count(*)::int FROM recovery_codes r WHERE r.user_id = t.user_id) AS "recoveryCodesLeft"
       FROM two_factors t WHERE user_id = ?`,
    [userId]
  )
  return rows[0] ?? null
}
