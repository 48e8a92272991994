import type { Job } from '#app/jobs/types'
import { REASONS } from '#app/ads/uploads/reasons'
import { called } from '#app/ads/uploads/sending/called'
import { conversionOf } from '#app/ads/uploads/sending/workbench'
import { openBench } from '#app/ads/uploads/sending/open_bench'
import { receiptsToTry } from '#app/ads/uploads/trial/receipts_to_try'
import { targetAtWork } from '#app/ads/uploads/sending/queries/target_at_work'
import type { Sent, UploadReason } from '#app/plugins/contracts/ad_network'

/** As many as show whether it works. */
const SAMPLE = 100

/** What the network said, for the page that asked. */
export interface UploadTrial {
  outcome: 'well' | 'refused' | 'no_answer' | 'not_ready' | 'nothing_to_try'
  tried: number
  /** In words; null when all is well. */
  problem: string | null
  help: string | null
  /** What it did not like, row by row. */
  rows: { leadId: string; reason: UploadReason | null; detail: string | null }[]
}

/** Sends some of what waits, or was sent lately, with the wish that nothing is kept. */
export async function run(job: Job<{ targetId: string }, never>) {
  job.finish(await trialOf(job.siteId, job.payload.targetId))
}

async function trialOf(siteId: string, targetId: string): Promise<UploadTrial> {
  const bench = await openBench(siteId, targetId)
  if (!bench?.network.send) return notReady(siteId, targetId)
  const receipts = await receiptsToTry(bench.target, SAMPLE)
  if (receipts.length === 0) return trial('nothing_to_try', 0, null)
  const { network, hide } = bench
  const sent = await called<Sent>(
    () => network.send!(receipts.map(conversionOf), { isDryRun: true }),
    hide
  )
  if (sent.outcome === 'accepted') return trial('well', receipts.length, null)
  if (sent.outcome !== 'rejected') {
    const reason = sent.outcome === 'needs_attention' ? sent.reason : null
    const outcome = sent.outcome === 'again' ? 'no_answer' : 'refused'
    return { ...trial(outcome, receipts.length, reason), problem: sent.problem }
  }
  const rows = sent.rows.flatMap((row) => {
    const receipt = receipts[row.row]
    const reason = row.outcome === 'failed' ? row.reason : null
    return receipt ? [{ leadId: receipt.leadId, reason, detail: row.detail ?? null }] : []
  })
  return { ...trial('refused', receipts.length, sent.reason), problem: sent.problem, rows }
}

async function notReady(siteId: string, targetId: string): Promise<UploadTrial> {
  const target = await targetAtWork(siteId, targetId)
  return trial('not_ready', 0, target?.pausedBecause ?? null)
}

function trial(
  outcome: UploadTrial['outcome'],
  tried: number,
  reason: UploadReason | null
): UploadTrial {
  const { words = null, help = null } = reason ? REASONS[reason] : {}
  return { outcome, tried, problem: words, help, rows: [] }
}
