import db from '@adonisjs/lucid/services/db'
import type { ConnectionState } from '#app/ads/connections/queries/token_row'
import { isUuid } from '#app/shared/ids'

export interface OwnConnection {
  state: ConnectionState
  refreshToken: string | null
  /** Another person has linked the same Google account. */
  isShared: boolean
}

/** Null when this person has no such connection. */
export async function ownConnection(
  userId: string,
  connectionId: string
): Promise<OwnConnection | null> {
  if (!isUuid(connectionId)) return null
  const { rows } = await db.connection('service').rawQuery<{ rows: OwnConnection[] }>(
    `SELECT c.state, c.refresh_token AS "refreshToken", EXISTS (SELECT FROM user_credentials o
        WHERE o.provider = c.provider AND o.account = c.account AND o.id <> c.id) AS "isShared"
       FROM user_credentials c WHERE c.id = ? AND c.user_id = ?`,
    [connectionId, userId]
  )
  return rows[0] ?? null
}

export async function forgetConnection(userId: string, connectionId: string) {
  await db
    .connection('service')
    .rawQuery('DELETE FROM user_credentials WHERE id = ? AND user_id = ?', [connectionId, userId])
}
