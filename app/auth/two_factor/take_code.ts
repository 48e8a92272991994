import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { stepOf } from '#app/auth/two_factor/totp'
import { openSecret } from '#app/auth/two_factor/vault'
import { takeRecoveryCode } from '#app/auth/two_factor/recovery_codes'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export type TakenCode = 'app' | 'recovery'

/** Uses up a code of the app or a recovery code, however they wrote it. Null: it is wrong, or was used. */
export function takeCode(userId: string, typed: string): Promise<TakenCode | null> {
  const code = typed.replace(/[\s-]/g, '')
  return db.connection('service').transaction(async (trx) => {
    if (/^\d{6}$/.test(code)) return (await takeAppCode(userId, code, trx)) ? 'app' : null
    return (await takeRecoveryCode(userId, code, trx)) ? 'recovery' : null
  })
}

async function takeAppCode(userId: string, code: string, trx: TransactionClientContract) {
  const row = await trx.from('two_factors').where('user_id', userId).select('secret').first()
  const secret = row && openSecret(row.secret, userId)
  const step = secret ? stepOf(secret, code, clock.now()) : null
  if (step === null) return false
  // Of two requests with one code, the second finds it taken.
  const taken = await trx
    .from('two_factors')
    .where('user_id', userId)
    .where('last_step', '<', step)
    .update({ last_step: step })
    .returning('user_id')
  return taken.length > 0
}
