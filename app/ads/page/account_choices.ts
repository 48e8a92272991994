import { AdsProblem } from '#app/ads/ads_problem'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'
import { siteAccount, type SiteAccount } from '#app/ads/accounts/queries/site_account'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import { withDashes } from '#app/ads/accounts/with_dashes'
import { reachableAccounts, type ReachableAccounts } from '#app/ads/accounts/reachable_accounts'
import { usableConnections, type Connection } from '#app/ads/connections/queries/usable_connections'

export interface AccountChoices {
  site: WatchedSite
  /** One's own: the accounts of others are theirs to show. */
  connections: Connection[]
  /** Whose accounts are shown. */
  connection: Connection
  account: SiteAccount | null
}

/** Throws `E_NOT_FOUND` for who has linked nothing. */
export function accountChoices(
  userId: string,
  siteId: string,
  wanted: unknown
): Promise<AccountChoices> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites({ id: userId }, role)
    const usable = await usableConnections(trx)
    const connections = usable.filter(({ isMine }) => isMine)
    const account = await siteAccount(trx, siteId)
    const connection =
      connections.find(({ id }) => id === wanted) ??
      connections.find(({ id }) => id === account?.connectionId) ??
      connections[0]
    if (!connection) throw new NotFound()
    return { site: await watchedSite(trx, siteId), connections, connection, account }
  })
}

export type Reachable = ReturnType<typeof shown> & { problem: string | null }

/** What Google says can be chosen; that it says nothing is part of the page. */
export async function choicesOf({ connection }: AccountChoices): Promise<Reachable> {
  try {
    const found = await reachableAccounts(connection.id)
    return { ...shown(found), problem: null }
  } catch (error) {
    if (!(error instanceof AdsProblem)) throw error
    const problem = [error.message, error.help].filter(Boolean).join(' ')
    return { ...shown({ accounts: [], unreadable: [], isCut: false }), problem }
  }
}

function shown({ accounts, unreadable, isCut }: ReachableAccounts) {
  return {
    accounts: accounts.map((account) => ({
      ...account,
      shownId: withDashes(account.customerId),
    })),
    unreadable: unreadable.map(({ customerId, problem }) => ({
      shownId: withDashes(customerId),
      problem,
    })),
    isCut,
  }
}
