import { ADWORDS, DATA_MANAGER } from '#app/ads/google/oauth'
import { PROVIDER } from '#app/ads/connections/queries/store_connection'
import type { ConnectionState } from '#app/ads/connections/queries/token_row'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A connection as its people see it: nothing of its tokens. */
export interface Connection {
  id: string
  email: string | null
  isMine: boolean
  state: ConnectionState
  stateSince: Date
  linkedAt: Date
  mayReadAds: boolean
  maySendConversions: boolean
}

const VISIBLE = `SELECT id, email, user_id = (SELECT tenancy.user_id()) AS "isMine", state, state_since AS "stateSince",
    linked_at AS "linkedAt", :adwords = ANY (scopes) AS "mayReadAds", :conversions = ANY (scopes) AS "maySendConversions"
  FROM user_credentials WHERE provider = :provider`

/** One's own, and the one that the site that was entered uses. The row policy says which. */
export async function usableConnections(trx: TransactionClientContract): Promise<Connection[]> {
  const { rows } = await trx.rawQuery<{ rows: Connection[] }>(
    `${VISIBLE} ORDER BY user_id = (SELECT tenancy.user_id()) DESC, linked_at, id`,
    { adwords: ADWORDS, conversions: DATA_MANAGER, provider: PROVIDER }
  )
  return rows
}

/** Only one's own: through somebody else's one would look into accounts that one was never shown. */
export async function ownsConnection(trx: TransactionClientContract, connectionId: string) {
  const connections = await usableConnections(trx)
  return connections.some(({ id, isMine }) => isMine && id === connectionId)
}
