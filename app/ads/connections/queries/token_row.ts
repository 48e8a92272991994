import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** As long as a refresh can take, and more: whoever holds the lease is done, or dead, when it ends. */
const LEASE_SEC = 30
/** Refreshed so long before it ends: what is begun with it can be finished. */
const EARLY_SEC = 300

/** `demo`: it only looks like one, and nobody asks Google with it. */
export type ConnectionState = 'working' | 'needs_attention' | 'demo'

export interface TokenRow {
  accessToken: string | null
  refreshToken: string | null
  version: number
  state: ConnectionState
  /** The access token is good for a while yet. */
  isFresh: boolean
}

const service = () => db.connection('service')

export async function tokenRow(connectionId: string): Promise<TokenRow | null> {
  const { rows } = await service().rawQuery<{ rows: TokenRow[] }>(
    `SELECT access_token AS "accessToken", refresh_token AS "refreshToken", token_version AS version, state,
        access_token IS NOT NULL AND expires_at > now() + make_interval(secs => ?) AS "isFresh"
       FROM user_credentials WHERE id = ?`,
    [EARLY_SEC, connectionId]
  )
  return rows[0] ?? null
}

/** Whether `owner` is the one to refresh: of all workers one, and the next when it has died. */
export async function takeLease(connectionId: string, version: number, owner: string) {
  const { rowCount } = await service().rawQuery<{ rowCount: number }>(
    `UPDATE user_credentials SET lease_owner = ?, lease_until = now() + make_interval(secs => ?)
      WHERE id = ? AND token_version = ? AND state = 'working' AND (lease_until IS NULL OR lease_until < now())`,
    [owner, LEASE_SEC, connectionId, version]
  )
  return rowCount > 0
}

export async function endLease(connectionId: string, owner: string) {
  await service().rawQuery(
    `UPDATE user_credentials SET lease_owner = NULL, lease_until = NULL WHERE id = ? AND lease_owner = ?`,
    [connectionId, owner]
  )
}

interface Refreshed {
  accessToken: string
  refreshToken: string
  expiresInSec: number
  scopes: string[] | null
}

/** Whether it was kept: not when somebody has linked anew meanwhile, whose tokens are the newer ones. */
export async function storeRefreshed(
  connectionId: string,
  version: number,
  { accessToken, refreshToken, expiresInSec, scopes }: Refreshed
) {
  const { rowCount } = await service().rawQuery<{ rowCount: number }>(
    `UPDATE user_credentials
        SET access_token = ?, refresh_token = ?, expires_at = now() + make_interval(secs => ?),
            scopes = coalesce(?::text[], scopes), refreshed_at = now(), updated_at = now(),
            token_version = token_version + 1, lease_owner = NULL, lease_until = NULL
      WHERE id = ? AND token_version = ?`,
    [accessToken, refreshToken, expiresInSec, scopes as any, connectionId, version]
  )
  return rowCount > 0
}

/** An access token that Google refused before its time; a newer one stays. */
export async function discardAccessToken(connectionId: string, version: number) {
  await service().rawQuery(
    `UPDATE user_credentials SET access_token = NULL WHERE id = ? AND token_version = ?`,
    [connectionId, version]
  )
}

/** Since when it stands still, if it was this call that paused it: of several one tells the people. */
export async function pauseConnection(
  trx: TransactionClientContract,
  connectionId: string,
  version: number
): Promise<Date | null> {
  const { rows } = await trx.rawQuery<{ rows: { since: Date }[] }>(
    `UPDATE user_credentials
        SET state = 'needs_attention', state_since = now(), updated_at = now(), lease_owner = NULL, lease_until = NULL
      WHERE id = ? AND token_version = ? AND state = 'working' RETURNING state_since AS since`,
    [connectionId, version]
  )
  return rows[0]?.since ?? null
}
