import { consentOf } from '#app/ads/uploads/planning/wish'
import { conversionOf } from '#app/ads/uploads/sending/workbench'
import { unfitBecause } from '#app/ads/uploads/planning/unfit_because'
import { visitsOf } from '#app/ads/uploads/planning/queries/lead_facts'
import type { FileNetwork } from '#app/ads/files/file_network'
import type { FileTarget } from '#app/ads/files/queries/file_target'
import type { WaitingReceipt } from '#app/ads/files/queries/waiting_receipts'
import type { OfflineConversion, UploadReason } from '#app/plugins/contracts/ad_network'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What may go into a file, or why not. */
export type Looked = { id: string } & (
  { reason: null; conversion: OfflineConversion } | { reason: UploadReason }
)

/** Before anything leaves: time has gone by, and a visitor may have said no since. */
export async function lastLook(
  trx: TransactionClientContract,
  { siteId, target, network, now }: LookedAt,
  receipts: readonly WaitingReceipt[]
): Promise<Looked[]> {
  const roots = [...new Set(receipts.flatMap(({ rootId }) => rootId ?? []))]
  const visits = Map.groupBy(await visitsOf(trx, siteId, roots), ({ leadId }) => leadId)
  const rules = { ...target, maxAgeDays: network.maxAgeDays }
  return receipts.map((receipt) => {
    const { id, clickAt, eventAt } = receipt
    const consent = consentOf(visits.get(receipt.rootId ?? '') ?? [])
    // Nobody's number or address gets into a file: files stay on desks.
    const reason = unfitBecause(rules, { consent, clickAt, eventAt, hasPerson: false }, now)
    if (reason) return { id, reason }
    const conversion = conversionOf({ ...receipt, consent, phoneNumber: null, emailSha256: null })
    const checked = network.check(conversion)
    return checked.ok ? { id, reason: null, conversion } : { id, reason: checked.reason }
  })
}

export interface LookedAt {
  siteId: string
  target: FileTarget
  network: FileNetwork
  now: Date
}
