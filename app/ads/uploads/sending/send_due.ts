import { clock } from '#app/shared/clock'
import { openBench } from '#app/ads/uploads/sending/open_bench'
import { sendBatch } from '#app/ads/uploads/sending/send_batch'
import { claimBatch } from '#app/ads/uploads/sending/queries/claim_batch'
import { targetsWithDue } from '#app/ads/uploads/sending/queries/target_state'
import type { Operation } from '#app/ads/uploads/types'
import type { Workbench } from '#app/ads/uploads/sending/workbench'

/** What is taken back goes first. */
const OPERATIONS: readonly Operation[] = ['retract', 'zero', 'restate', 'upload']

/** Sends what is due of a site. Any number of workers may do it at once; `sent` hears how many are done. */
export async function sendDue(
  siteId: string,
  { signal, sent }: { signal?: AbortSignal; sent?: (count: number) => Promise<void> } = {}
) {
  for (const targetId of await targetsWithDue(siteId, clock.now())) {
    if (signal?.aborted) return
    const bench = await openBench(siteId, targetId)
    if (bench?.plugin.capabilities.hands === 'requests') await sendTo(bench, signal, sent)
  }
}

async function sendTo(
  bench: Workbench,
  signal?: AbortSignal,
  sent?: (count: number) => Promise<void>
) {
  const { maxBatch } = bench.plugin.capabilities
  for (const operation of OPERATIONS) {
    while (!signal?.aborted) {
      const { requestId, receipts } = await claimBatch(
        bench.target,
        operation,
        maxBatch,
        clock.now()
      )
      if (receipts.length === 0) break
      bench.renewLease()
      if (!(await sendBatch(bench, { requestId, operation, receipts }))) return
      await sent?.(receipts.length)
    }
  }
}
