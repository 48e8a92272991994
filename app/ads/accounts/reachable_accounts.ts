import { withDashes } from '#app/ads/accounts/with_dashes'
import { GoogleProblem } from '#app/ads/google/google_problem'
import { accessibleCustomers, searchStream, type AdsRow } from '#app/ads/google/ads_client'

/** An account that has ads, as somebody chooses among them. */
export interface ReachableAccount {
  customerId: string
  /** The manager account that it is reached through; null when it is reached directly. */
  loginCustomerId: string | null
  managerName: string | null
  name: string
  currency: string
  timezone: string
}

export interface ReachableAccounts {
  accounts: ReachableAccount[]
  /** Accounts that did not say what is in them, and why. */
  unreadable: { customerId: string; problem: string }[]
  /** There were more than are shown. */
  isCut: boolean
}

const MAX_ACCOUNTS = 2_000
/** Each is a request. */
const MAX_ROOTS = 50

const BELOW = `SELECT customer_client.id, customer_client.descriptive_name, customer_client.manager,
  customer_client.level, customer_client.status, customer_client.currency_code, customer_client.time_zone
  FROM customer_client`

/** All accounts with ads that a connection reaches, also below managers; each once, by the shortest way. */
export async function reachableAccounts(connectionId: string): Promise<ReachableAccounts> {
  const roots = await accessibleCustomers(connectionId)
  const found = new Map<string, ReachableAccount>()
  const unreadable: ReachableAccounts['unreadable'] = []
  for (const root of roots.slice(0, MAX_ROOTS)) {
    try {
      for (const account of await accountsBelow(connectionId, root)) {
        const known = found.get(account.customerId)
        if (!known || account.loginCustomerId === null) found.set(account.customerId, account)
      }
    } catch (error) {
      if (!(error instanceof GoogleProblem) || error.fault !== 'denied') throw error
      unreadable.push({ customerId: root, problem: error.message })
    }
    if (found.size > MAX_ACCOUNTS) break
  }
  const accounts = [...found.values()].sort((a, b) => a.name.localeCompare(b.name))
  return {
    accounts: accounts.slice(0, MAX_ACCOUNTS),
    unreadable,
    isCut: accounts.length > MAX_ACCOUNTS || roots.length > MAX_ROOTS,
  }
}

async function accountsBelow(connectionId: string, root: string): Promise<ReachableAccount[]> {
  const clients: AdsRow[] = []
  const access = { connectionId, customerId: root, loginCustomerId: root }
  for await (const { customerClient } of searchStream(access, BELOW)) {
    if (customerClient) clients.push(customerClient)
    if (clients.length > MAX_ACCOUNTS) break
  }
  const manager = clients.find(({ id, manager: isManager }) => String(id) === root && isManager)
  return clients
    .filter(({ manager: isManager, status }) => !isManager && (status ?? 'ENABLED') === 'ENABLED')
    .flatMap((client): ReachableAccount[] => {
      const account = accountIn(client)
      if (!account) return []
      const isRoot = account.customerId === root
      const managerName = manager && !isRoot ? nameOf(manager, root) : null
      return [{ ...account, loginCustomerId: isRoot ? null : root, managerName }]
    })
}

/** Null for what is no account that could be kept. */
export function accountIn(told: AdsRow) {
  const customerId = digits(told.id)
  const { currencyCode: currency, timeZone: timezone } = told
  if (!customerId || !/^[A-Z]{3}$/.test(currency) || !isZone(timezone)) return null
  return { customerId, name: nameOf(told, customerId), currency, timezone } as const
}

export function digits(value: unknown): string | null {
  return /^[1-9]\d{0,17}$/.test(String(value)) ? String(value) : null
}

function nameOf({ descriptiveName }: AdsRow, customerId: string): string {
  const name =
    typeof descriptiveName === 'string' ? descriptiveName.replaceAll('\0', '').trim() : ''
  return name.toWellFormed().slice(0, 300) || withDashes(customerId)
}

function isZone(zone: unknown): zone is string {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone as string })
    return typeof zone === 'string' && zone.length <= 64
  } catch {
    return false
  }
}
