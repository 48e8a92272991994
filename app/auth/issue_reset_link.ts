import db from '@adonisjs/lucid/services/db'
import { linkBase } from '#config/mail'
import { clock } from '#app/shared/clock'
import { createHash, randomBytes } from 'node:crypto'

export const RESET_LINK_MINUTES = 60

export interface ResetLink {
  url: string
  expiresAt: Date
}

/** A link that lets its bearer set a new password, once. Links given out before stop working. */
export async function issueResetLink(userId: string): Promise<ResetLink> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(clock.now().getTime() + RESET_LINK_MINUTES * 60_000)

  await db.connection('service').transaction(async (trx) => {
    // One at a time for a person, else two that asked at once would each keep the other's link.
    await trx.from('users').where('id', userId).select('id').forUpdate()
    await trx.from('password_resets').where('user_id', userId).delete()
    await trx.from('password_resets').where('expires_at', '<', clock.now()).delete()
    await trx
      .table('password_resets')
      .insert({ token_hash: hashToken(token), user_id: userId, expires_at: expiresAt })
  })
  return { url: new URL(`/reset-password/${token}`, linkBase).href, expiresAt }
}

/** Only this is stored: whoever reads the table cannot set a password. */
export function hashToken(token: string) {
  return createHash('sha256').update(token).digest('base64url')
}
