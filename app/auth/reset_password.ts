import User from '#app/auth/models/user'
import { clock } from '#app/shared/clock'
import db from '@adonisjs/lucid/services/db'
import { noteDeed } from '#app/auth/account_log'
import { changePassword } from '#app/auth/change_password'
import { hashToken } from '#app/auth/issue_reset_link'

/** Whose password this token may set; null when it was used, replaced, has expired or never was one. */
export async function resetTokenHolder(token: string): Promise<User | null> {
  const row = await db
    .connection('service')
    .from('password_resets')
    .where({ token_hash: hashToken(token) })
    .where('expires_at', '>', clock.now())
    .select('user_id')
    .first()
  return row ? User.find(row.user_id) : null
}

/**
 * Uses the token up, sets the password and ends all login sessions of the person, or does nothing (null). Of two
 * requests with one token, the second finds it gone.
 */
export function resetPassword(token: string, password: string): Promise<User | null> {
  return db.connection('service').transaction(async (trx) => {
    const [row] = await trx
      .from('password_resets')
      .where({ token_hash: hashToken(token) })
      .where('expires_at', '>', clock.now())
      .delete()
      .returning('user_id')
    if (!row) return null

    await trx.from('password_resets').where('user_id', row.user_id).delete()
    await noteDeed(trx, row.user_id, 'password_reset')
    return changePassword(row.user_id, password, trx)
  })
}
