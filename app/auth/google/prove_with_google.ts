import type { HttpContext } from '@adonisjs/core/http'
import type { GoogleAccount } from '#app/auth/google/google_account'

/** The page of another part of the application that wants to know whose Google account it is. */
const PAGE = 'google.page'
const ACCOUNT = 'google.account'

/** To Google; the callback leads back to `<page>/google/account`, or with a reason to `page`. */
export function beginGoogleProof({ ally, session }: HttpContext, page: string) {
  session.put(PAGE, page)
  return ally.use('google').redirect()
}

export function pageOfProof({ session }: HttpContext): string | null {
  return session.pull(PAGE) ?? null
}

export function leadToProof(
  { session, response }: HttpContext,
  page: string,
  proof: GoogleAccount
) {
  session.put(ACCOUNT, proof)
  return response.redirect().toPath(`${page}/google/account`)
}

/** Once. Null: Google was not asked. */
export function takeGoogleProof({ session }: HttpContext): GoogleAccount | null {
  return session.pull(ACCOUNT) ?? null
}
