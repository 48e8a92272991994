import type { JobRun } from '#app/jobs/types'
import { latestRun } from '#app/jobs/queries/runs'
import { AD_DRY_RUN } from '#app/ads/dry_run/dry_run_task'
import type { DryRun } from '#app/ads/dry_run/try_target'
import { siteAccount, type SiteAccount } from '#app/ads/accounts/queries/site_account'
import { historyOf, receiptById, type ReceiptStep } from '#app/ads/ledger/queries/receipt_history'
import { targetsOfSite, type SiteTarget } from '#app/ads/targets/queries/targets_of_site'
import { countsByState, type StateCounts } from '#app/ads/ledger/queries/counts_by_state'
import { idIn, readReceiptFilter, type ReceiptFilter } from '#app/ads/ledger/receipt_filter'
import { usableConnections, type Connection } from '#app/ads/connections/queries/usable_connections'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import { shownReceipt, type ShownReceipt } from '#app/ads/ledger/shown_receipt'
import { campaignsOfVisits } from '#app/ads/ledger/queries/campaigns_of_visits'
import { receiptConditions } from '#app/ads/ledger/queries/receipt_conditions'
import { receiptsOfSite } from '#app/ads/ledger/queries/receipts_of_site'
import type { ReceiptRow } from '#app/ads/ledger/queries/receipt_row'
import { inSite, NotFound, type Role } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface UploadsPage {
  site: WatchedSite
  role: Role
  account: SiteAccount | null
  /** The one that the account is reached by. */
  connection: Connection | null
  targets: SiteTarget[]
  filter: ReceiptFilter
  /** Whatever the state that is looked at. */
  counts: StateCounts
  receipts: ShownReceipt[]
  next: string | null
  isFirst: boolean
  opened: OpenedReceipt | null
  /** The last one, of whichever target. */
  dryRun: JobRun<DryRun> | null
}

export interface OpenedReceipt {
  receipt: ShownReceipt
  /** The latest first. */
  steps: ReceiptStep[]
}

const PAGE = 50

/** `query` is what stands in the address. */
export function uploadsPage(
  userId: string,
  siteId: string,
  query: Record<string, unknown>,
  length = PAGE
): Promise<UploadsPage> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const site = await watchedSite(trx, siteId)
    const account = await siteAccount(trx, siteId)
    const connections = await usableConnections(trx)
    const filter = readReceiptFilter(query)
    const before = idIn(query.before)
    const conditions = receiptConditions(filter, site.timezone)
    const page = await receiptsOfSite(trx, siteId, conditions, before, length)
    const anyState = receiptConditions({ ...filter, state: null }, site.timezone)
    return {
      site,
      role,
      account,
      connection: connections.find(({ id }) => id === account?.connectionId) ?? null,
      targets: await targetsOfSite(trx, siteId),
      filter,
      counts: await countsByState(trx, siteId, anyState),
      receipts: await named(trx, siteId, account, page.receipts),
      next: page.next,
      isFirst: before === null,
      opened: await openedReceipt(trx, siteId, account, idIn(query.receipt)),
      dryRun: await latestRun<DryRun>(trx, siteId, AD_DRY_RUN),
    }
  })
}

async function openedReceipt(
  trx: TransactionClientContract,
  siteId: string,
  account: SiteAccount | null,
  receiptId: string | null
): Promise<OpenedReceipt | null> {
  if (receiptId === null) return null
  const row = await receiptById(trx, siteId, receiptId)
  if (!row) throw new NotFound()
  const [receipt] = await named(trx, siteId, account, [row])
  return { receipt, steps: await historyOf(trx, siteId, receiptId) }
}

/** With the campaigns that brought the leads. */
async function named(
  trx: TransactionClientContract,
  siteId: string,
  account: SiteAccount | null,
  rows: readonly ReceiptRow[]
): Promise<ShownReceipt[]> {
  const campaigns = account
    ? await campaignsOfVisits(trx, siteId, account.customerId, rows)
    : new Map<string, string>()
  return rows.map((row) => shownReceipt(row, campaigns.get(row.sessionId ?? '') ?? null))
}
