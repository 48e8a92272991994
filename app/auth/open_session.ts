import type User from '#app/auth/models/user'
import { isLanguage } from '#app/shared/languages'
import type { HttpContext } from '@adonisjs/core/http'
import { noteDevice } from '#app/auth/logins/device'
import { keepInBrowser } from '#app/shared/language_cookie'

export type SignInMethod = 'password' | 'google' | 'sign_up' | 'password_change'

/**
 * Signs the person in under a new session id that keeps nothing of the stranger's session, and returns where to go: the
 * page that was asked for before, else the first one.
 */
export async function openSession(
  ctx: HttpContext,
  user: User,
  method: SignInMethod
): Promise<string> {
  const { auth, session, response, logger } = ctx
  const intended = session.pullIntendedUrl()
  session.clear()
  noteDevice(ctx)
  await auth.use('web').login(user)
  await session.tag(user.id)
  if (isLanguage(user.language)) keepInBrowser(user.language, response)
  logger.info({ event: 'auth.signed_in', user_id: user.id, method }, 'signed in')
  return intended !== null && isOwnPath(intended) ? intended : '/'
}

/** `//host` and `/\host` are other sites to a browser. */
function isOwnPath(path: string) {
  return /^\/(?![/\\])/.test(path)
}
