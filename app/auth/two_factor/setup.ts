import { clock } from '#app/shared/clock'
import type User from '#app/auth/models/user'
import type { HttpContext } from '@adonisjs/core/http'
import { addressOf, newSecret } from '#app/auth/two_factor/totp'
import { qrPicture } from '#app/auth/two_factor/qr_picture'
import { openSecret, sealSecret } from '#app/auth/two_factor/vault'

/** A secret that the app is to learn, until the first code proves that it did. Kept, sealed, in the session. */
interface Setup {
  sealed: string
  at: number
}

const KEY = 'two_factor.setup'
const LIFETIME_MS = 30 * 60_000

export function beginSetup({ session }: HttpContext, user: User) {
  const setup: Setup = {
    sealed: sealSecret(newSecret(), user.id),
    at: clock.now().getTime(),
  }
  session.put(KEY, setup)
}

/** Null: none was begun, or too long ago. */
export function secretInSetup({ session }: HttpContext, user: User): string | null {
  const setup: Setup | undefined = session.get(KEY)
  if (!setup || clock.now().getTime() - setup.at > LIFETIME_MS) return null
  return openSecret(setup.sealed, user.id)
}

export function endSetup({ session }: HttpContext) {
  session.forget(KEY)
}

/** What the page shows of it. */
export function shownSetup(ctx: HttpContext, user: User) {
  const secret = secretInSetup(ctx, user)
  if (!secret) return null
  const letters = secret.match(/.{1,4}/g)!.join(' ')
  return { letters, qr: qrPicture(addressOf(secret, user.email)) }
}
