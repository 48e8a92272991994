import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { called } from '#app/ads/uploads/sending/called'
import { record } from '#app/ads/uploads/sending/record'
import { openBench } from '#app/ads/uploads/sending/open_bench'
import { pauseTarget } from '#app/ads/uploads/sending/queries/target_state'
import { released, verdictOn } from '#app/ads/uploads/sending/verdicts'
import { claimPoll, type Request } from '#app/ads/uploads/sending/queries/requests'
import { receiptsInRequest } from '#app/ads/uploads/sending/queries/receipts_in_request'
import type { Polled, RowResult } from '#app/plugins/contracts/ad_network'
import type { Settled } from '#app/ads/uploads/sending/queries/settle_rows'
import type { ClaimedReceipt } from '#app/ads/uploads/sending/queries/claim_batch'
import type { Workbench } from '#app/ads/uploads/sending/workbench'

/** After that nobody expects an answer any more. */
const GIVE_UP_MS = 72 * 3_600_000

/** Asks what became of what networks have accepted, as far as it is time. */
export async function pollRequests(siteId: string, signal?: AbortSignal) {
  while (!signal?.aborted) {
    const request = await claimPoll(siteId, clock.now())
    if (!request) return
    const bench = await openBench(siteId, request.targetId)
    if (!bench?.network.poll) continue
    const { reference, size } = request
    const polled = await called(() => bench.network.poll!(reference ?? '', size), bench.hide)
    await settle(bench, request, polled)
  }
}

async function settle(bench: Workbench, request: Request, polled: Polled) {
  const now = clock.now()
  switch (polled.outcome) {
    case 'done':
      return done(bench, request, polled)
    case 'forgotten':
      return end(bench, request, 'lost', polled.problem, (receipt) =>
        released(receipt, { dueAt: now, detail: polled.problem, isFailure: true, isUntaken: false })
      )
    case 'needs_attention':
      await pauseTarget(db.connection('service'), bench.target, polled.reason, polled.problem)
  }
  const isTooLong = request.acceptedAt && +now - +request.acceptedAt > GIVE_UP_MS
  if (!isTooLong) return
  const never: RowResult = { row: 0, outcome: 'failed', reason: 'no_answer' }
  await end(bench, request, 'done', null, (receipt) => verdictOn(receipt, never, now))
}

async function done(
  bench: Workbench,
  request: Request,
  { rows, unplaced }: Extract<Polled, { outcome: 'done' }>
) {
  const now = clock.now()
  const results = new Map(rows.map((row) => [row.row, row]))
  await end(bench, request, 'done', null, (receipt) => {
    const result = results.get(receipt.place!)
    const verdict = verdictOn(receipt, result, now)
    return unplaced && !result ? { ...verdict, reason: unplaced.reason } : verdict
  })
}

async function end(
  bench: Workbench,
  request: Request,
  how: 'done' | 'lost',
  answer: string | null,
  settled: (receipt: ClaimedReceipt) => Settled
) {
  const receipts = await receiptsInRequest(request.siteId, request.id)
  const hand = { requestId: request.id, operation: request.operation, receipts }
  await record(bench, hand, { rows: receipts.map(settled), end: how, answer })
}
