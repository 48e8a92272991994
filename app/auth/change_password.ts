import User from '#app/auth/models/user'
import { endSessions } from '#app/auth/end_sessions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Sets the password and ends every login session of the person: whoever wants to stay opens a new one. */
export async function changePassword(
  userId: string,
  password: string,
  trx: TransactionClientContract
): Promise<User> {
  await endSessions(userId, trx)
  const user = await User.findOrFail(userId, { client: trx })
  return user.merge({ password }).save()
}
