import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { consentOf } from '#app/ads/uploads/planning/wish'
import { unfitBecause } from '#app/ads/uploads/planning/unfit_because'
import { visitsOf } from '#app/ads/uploads/planning/queries/lead_facts'
import { settleRows, type Settled } from '#app/ads/uploads/sending/queries/settle_rows'
import { conversionOf, type InHand, type Workbench } from '#app/ads/uploads/sending/workbench'
import type { ClaimedReceipt } from '#app/ads/uploads/sending/queries/claim_batch'
import type { UploadReason } from '#app/plugins/contracts/ad_network'

/**
 * A last look before anything leaves: time has gone by, and a visitor may have said no since. Returns what may go; what may not says why.
 */
export async function setAside(bench: Workbench, hand: InHand): Promise<InHand> {
  if (hand.operation === 'zero' || hand.operation === 'retract') return hand
  const known = await withConsent(bench.target.siteId, hand.receipts)
  const looked = known.map((receipt) => ({ receipt, reason: unfit(bench, receipt) }))
  const aside = looked.flatMap(({ receipt, reason }) => (reason ? [settled(receipt, reason)] : []))
  if (aside.length > 0) {
    const { siteId } = bench.target
    await db
      .connection('service')
      .transaction((trx) => settleRows(trx, siteId, hand.requestId, aside))
  }
  const receipts = looked.flatMap(({ receipt, reason }) => (reason ? [] : [receipt]))
  return { ...hand, receipts: receipts.map((receipt, place) => ({ ...receipt, place })) }
}

async function withConsent(siteId: string, receipts: ClaimedReceipt[]): Promise<ClaimedReceipt[]> {
  const roots = [...new Set(receipts.flatMap(({ rootId }) => rootId ?? []))]
  const visits = await db.connection('service').transaction((trx) => visitsOf(trx, siteId, roots))
  const byLead = Map.groupBy(visits, ({ leadId }) => leadId)
  return receipts.map((receipt) => ({
    ...receipt,
    consent: consentOf(byLead.get(receipt.rootId ?? '') ?? []),
  }))
}

function unfit(
  { target, plugin, network }: Workbench,
  receipt: ClaimedReceipt
): UploadReason | null {
  const { consent, clickAt, eventAt, phoneNumber, emailSha256 } = receipt
  const { maxAgeDays } = plugin.capabilities
  const hasPerson = phoneNumber !== null || emailSha256 !== null
  const candidate = { consent, clickAt, eventAt, hasPerson }
  const reason = unfitBecause({ ...target, maxAgeDays }, candidate, clock.now())
  if (reason) return reason
  const checked = network.check(conversionOf(receipt))
  return checked.ok ? null : checked.reason
}

/** A change that may not be told leaves what was told. */
function settled(
  { id, operation, dueAt, attempts, deferrals, wasMaybeTold }: ClaimedReceipt,
  reason: UploadReason
): Settled {
  const state = operation === 'upload' ? 'ineligible' : 'failed'
  return {
    id,
    state,
    place: null,
    reason,
    detail: null,
    dueAt,
    isConfirmed: false,
    attempts,
    deferrals,
    maybeTold: wasMaybeTold,
  }
}
