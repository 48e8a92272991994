import type User from '#app/auth/models/user'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { noteDeed } from '#app/auth/account_log'
import { twoFactorOf } from '#app/auth/two_factor/two_factor_of'
import { awaitCode } from '#app/auth/two_factor/pending_sign_in'
import { openSession, type SignInMethod } from '#app/auth/open_session'
import { workspacesInNeed } from '#app/auth/two_factor/workspaces_in_need'

type ProvenBy = Extract<SignInMethod, 'password' | 'google'>

/** After the first proof: asks for the second, or opens the session. Returns where to go. */
export async function signIn(ctx: HttpContext, user: User, method: ProvenBy): Promise<string> {
  if (await twoFactorOf(user.id)) {
    awaitCode(ctx, user, method)
    return '/sign-in/code'
  }
  const next = await enter(ctx, user, method)
  const shut = await workspacesInNeed(user.id)
  return shut.length > 0 ? '/account/two-factor' : next
}

/** After every proof that is asked for. */
export async function enter(ctx: HttpContext, user: User, method: SignInMethod): Promise<string> {
  const deed = method === 'google' ? 'signed_in_with_google' : 'signed_in'
  await noteDeed(db.connection('service'), user.id, deed)
  return openSession(ctx, user, method)
}
