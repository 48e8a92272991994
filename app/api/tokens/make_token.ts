import { AccessToken } from '@adonisjs/auth/access_tokens'
import { randomUUID } from 'node:crypto'
import { SECRET_LENGTH, TOKEN_PREFIX } from '#app/api/tokens/api_token'

export interface MadeToken {
  id: string
  hash: string
  /** How it begins, to know it again. */
  hint: string
  /** All of it: shown once, and kept nowhere. */
  value: string
}

export function makeToken(): MadeToken {
  const id = randomUUID()
  const { secret, hash } = AccessToken.seed(SECRET_LENGTH)
  const now = new Date(0)
  const dates = { createdAt: now, updatedAt: now, lastUsedAt: null, expiresAt: null }
  const { value } = new AccessToken({
    ...dates,
    identifier: id,
    tokenableId: id,
    type: 'api',
    name: null,
    hash,
    prefix: TOKEN_PREFIX,
    secret,
  })
  const whole = value!.release()
  return { id, hash, value: whole, hint: whole.slice(0, TOKEN_PREFIX.length + 8) }
}
