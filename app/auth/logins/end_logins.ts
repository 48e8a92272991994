import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import type User from '#app/auth/models/user'
import emitter from '@adonisjs/core/services/emitter'
import { SESSION_LIFETIME_MS } from '#config/session'
import { loginsOf, type Login } from '#app/auth/logins/logins_of'
import { noteDeed, type AccountDeed } from '#app/auth/account_log'
import { LoginsEnded } from '#app/auth/events/logins_ended'

/** False: it is over already. */
export function endLogin(user: User, sessionId: string, handle: string): Promise<boolean> {
  return end(user, sessionId, (login) => login.handle === handle, 'session_ended')
}

/** All but this one. False: there is no other. */
export function endOtherLogins(user: User, sessionId: string): Promise<boolean> {
  return end(user, sessionId, (login) => !login.isThisOne, 'other_sessions_ended')
}

async function end(
  user: User,
  sessionId: string,
  isMeant: (login: Login) => boolean,
  deed: AccountDeed
) {
  const logins = await loginsOf(user, sessionId)
  const meant = logins.filter(isMeant)
  if (meant.length === 0) return false
  const youngest = clock.now().getTime() - SESSION_LIFETIME_MS
  await db.connection('service').transaction(async (trx) => {
    // Those that were too old anyway need no mention any more.
    await trx.rawQuery(
      `UPDATE users SET ended_logins =
         array(SELECT DISTINCT login FROM unnest(ended_logins || ?::text[]) AS login WHERE login::bigint >= ?)
       WHERE id = ?`,
      [meant.map(({ login }) => login), youngest, user.id]
    )
    await trx
      .from('login_sessions')
      .whereIn(
        'id',
        meant.map((one) => one.sessionId)
      )
      .delete()
    await noteDeed(trx, user.id, deed)
  })
  await emitter.emit(LoginsEnded, new LoginsEnded(user.id))
  return true
}
