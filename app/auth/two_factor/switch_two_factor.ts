import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { stepOf } from '#app/auth/two_factor/totp'
import { sealSecret } from '#app/auth/two_factor/vault'
import { noteDeed, type AccountDeed } from '#app/auth/account_log'
import { makeRecoveryCodes } from '#app/auth/two_factor/recovery_codes'

/** With the first code of the app as proof that it was set up. Returns the recovery codes; null: the code is wrong. */
export async function turnOn(userId: string, secret: string, code: string) {
  const now = clock.now()
  const step = stepOf(secret, code.replace(/[\s-]/g, ''), now)
  if (step === null) return null
  return db.connection('service').transaction(async (trx) => {
    const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
      'INSERT INTO two_factors (user_id, secret, last_step, since) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      [userId, sealSecret(secret, userId), step, now]
    )
    if (rowCount === 0) return null
    await noteDeed(trx, userId, 'two_factor_on')
    return makeRecoveryCodes(userId, trx)
  })
}

/** False: there was nothing to turn off. */
export function turnOff(
  userId: string,
  deed: Extract<AccountDeed, 'two_factor_off' | 'two_factor_off_by_operator'>
): Promise<boolean> {
  return db.connection('service').transaction(async (trx) => {
    const gone = await trx
      .from('two_factors')
      .where('user_id', userId)
      .delete()
      .returning('user_id')
    if (gone.length) await noteDeed(trx, userId, deed)
    return gone.length > 0
  })
}

/** Those made before do not work any more. */
export function renewRecoveryCodes(userId: string): Promise<string[]> {
  return db.connection('service').transaction(async (trx) => {
    await noteDeed(trx, userId, 'recovery_codes_made')
    return makeRecoveryCodes(userId, trx)
  })
}
