import { crc32 } from 'node:zlib'
import { clock } from '#app/shared/clock'
import { isUuid } from '#app/shared/ids'
import { AccessToken } from '@adonisjs/auth/access_tokens'
import { noteUse } from '#app/api/tokens/queries/note_use'
import { tokenById } from '#app/api/tokens/queries/token_by_id'
import { ApiToken, SECRET_LENGTH, TOKEN_PREFIX } from '#app/api/tokens/api_token'

const MINUTE_MS = 60_000

/** Null for what is no token, or none any more. What was only mistyped does not reach the database. */
export async function verifyToken(value: string): Promise<ApiToken | null> {
  const decoded = AccessToken.decode(TOKEN_PREFIX, value)
  if (!decoded || !isUuid(decoded.identifier) || !isWhole(decoded.secret.release())) return null
  const row = await tokenById(decoded.identifier)
  if (!row) return null
  const token = new ApiToken(row)
  if (!token.verify(decoded.secret) || token.isExpired()) return null
  await rememberUse(row)
  return token
}

/** A secret ends with the checksum of the rest. */
function isWhole(secret: string) {
  return secret.slice(SECRET_LENGTH) === String(crc32(secret.slice(0, SECRET_LENGTH)))
}

async function rememberUse({ id, lastUsedAt }: { id: string; lastUsedAt: Date | null }) {
  const now = clock.now()
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() >= MINUTE_MS) await noteUse(id, now)
}
