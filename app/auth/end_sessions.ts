import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Signs a person out everywhere, as one with whatever else the transaction does. Returns the new epoch. */
export async function endSessions(userId: string, trx: TransactionClientContract): Promise<number> {
  await trx.from('login_sessions').where('user_id', userId).delete()
  const [{ session_epoch: epoch }] = await trx
    .from('users')
    .where('id', userId)
    .update({ session_epoch: trx.raw('session_epoch + 1'), ended_logins: [] })
    .returning('session_epoch')
  return epoch
}
