import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { called } from '#app/ads/uploads/sending/called'
import { consentOf } from '#app/ads/uploads/planning/wish'
import { openBench } from '#app/ads/uploads/sending/open_bench'
import { unfitBecause } from '#app/ads/uploads/planning/unfit_because'
import { visitsOf } from '#app/ads/uploads/planning/queries/lead_facts'
import { receiptsToTry, type TriedReceipt } from '#app/ads/dry_run/queries/receipts_to_try'
import { conversionOf, type Workbench } from '#app/ads/uploads/sending/workbench'
import type { RowResult, Sent, UploadReason } from '#app/plugins/contracts/ad_network'

/** What a network says of a target when it is asked and keeps nothing. */
export interface DryRun {
  targetId: string
  /** How many conversions it was shown. */
  tried: number
  /** `nothing`: there is none to show. `closed`: it could not be asked; the target or the account says why. */
  outcome: 'taken' | 'refused' | 'nothing' | 'closed' | 'again'
  reason: UploadReason | null
  /** What the network said. */
  said: string | null
  refused: { receiptId: string; reason: UploadReason | null; detail: string | null }[]
}

/** Shows the network what it would be told next. It counts nothing, and nothing changes here. */
export async function tryTarget(siteId: string, targetId: string): Promise<DryRun> {
  const answer = { targetId, tried: 0, reason: null, said: null, refused: [] }
  const bench = await openBench(siteId, targetId)
  if (!bench?.network.send) return { ...answer, outcome: 'closed' }
  const receipts = await permitted(bench, await receiptsToTry(siteId, targetId))
  if (receipts.length === 0) return { ...answer, outcome: 'nothing' }
  const { network, hide } = bench
  const sent = await called<Sent>(
    () => network.send!(receipts.map(asConversion), { isDryRun: true }),
    hide
  )
  return { ...answer, ...saidOf(sent, receipts), tried: receipts.length }
}

/** A visitor may have said no since: then not even a trial shows their click. */
async function permitted({ target, plugin }: Workbench, receipts: TriedReceipt[]) {
  const roots = [...new Set(receipts.map(({ rootId }) => rootId))]
  const visits = await db
    .connection('service')
    .transaction((trx) => visitsOf(trx, target.siteId, roots))
  const byLead = Map.groupBy(visits, ({ leadId }) => leadId)
  const rules = { ...target, maxAgeDays: plugin.capabilities.maxAgeDays }
  return receipts
    .map((receipt) => ({ ...receipt, consent: consentOf(byLead.get(receipt.rootId) ?? []) }))
    .filter((receipt) => !unfitBecause(rules, { ...receipt, hasPerson: false }, clock.now()))
    .slice(0, plugin.capabilities.maxBatch)
}

function asConversion(receipt: TriedReceipt) {
  return conversionOf({ ...receipt, phoneNumber: null, emailSha256: null })
}

function saidOf(sent: Sent, receipts: TriedReceipt[]): Pick<DryRun, 'outcome'> & Partial<DryRun> {
  switch (sent.outcome) {
    case 'accepted': {
      const refused = refusedIn(sent.rows ?? [], receipts)
      return { outcome: refused.length ? 'refused' : 'taken', said: sent.remark ?? null, refused }
    }
    case 'rejected': {
      const { reason, problem } = sent
      return { outcome: 'refused', reason, said: problem, refused: refusedIn(sent.rows, receipts) }
    }
    case 'needs_attention':
      return { outcome: 'refused', reason: sent.reason, said: sent.problem }
    default:
      return { outcome: 'again', said: sent.problem }
  }
}

function refusedIn(rows: RowResult[], receipts: TriedReceipt[]): DryRun['refused'] {
  return rows.flatMap((result) => {
    const receipt = receipts[result.row]
    if (!receipt || result.outcome === 'processed') return []
    const reason = result.outcome === 'failed' ? result.reason : 'too_recent'
    return [{ receiptId: receipt.id, reason, detail: result.detail ?? null }]
  })
}
