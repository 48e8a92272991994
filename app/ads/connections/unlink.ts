import { revokeToken } from '#app/ads/google/oauth'
import { NotFound } from '#app/shared/tenant_db'
import { openToken } from '#app/ads/connections/vault'
import {
  forgetConnection,
  ownConnection,
  type OwnConnection,
} from '#app/ads/connections/queries/own_connection'

/** Whether Google was told as well. */
export type Unlinked = 'revoked' | 'shared' | 'not_told' | 'demo'

/**
 * Revokes the permission, then forgets it. Accounts and costs stay. Google takes back all that this installation has of a Google
 * account at once, so when somebody else has linked the same one, it is only forgotten.
 */
export async function unlink(userId: string, connectionId: string): Promise<Unlinked> {
  const connection = await ownConnection(userId, connectionId)
  if (!connection) throw new NotFound()
  const outcome = await end(connectionId, connection)
  await forgetConnection(userId, connectionId)
  return outcome
}

function end(connectionId: string, { state, isShared, refreshToken }: OwnConnection) {
  if (state === 'demo') return 'demo'
  return isShared ? 'shared' : revoke(connectionId, refreshToken)
}

async function revoke(connectionId: string, sealed: string | null): Promise<Unlinked> {
  const token = openToken(sealed, connectionId, 'refresh')
  if (!token) return 'not_told'
  try {
    await revokeToken(token)
    return 'revoked'
  } catch {
    // Somebody who wants to be rid of it is not kept waiting for Google.
    return 'not_told'
  }
}
