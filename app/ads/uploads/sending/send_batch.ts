import { clock } from '#app/shared/clock'
import { againAt } from '#app/ads/uploads/sending/backoff'
import { called } from '#app/ads/uploads/sending/called'
import { setAside } from '#app/ads/uploads/sending/set_aside'
import { record } from '#app/ads/uploads/sending/record'
import { released, verdictOn } from '#app/ads/uploads/sending/verdicts'
import { renewLease, splitOff } from '#app/ads/uploads/sending/queries/requests'
import { conversionOf, type InHand, type Workbench } from '#app/ads/uploads/sending/workbench'
import type { Sent, Setback } from '#app/plugins/contracts/ad_network'

/** Google knows nothing before that. */
const FIRST_POLL_MS = 30 * 60_000
/** Enough to find some that are bad among thousands. If all are, that is something else. */
const MAX_REQUESTS = 64

/** Sends what was claimed, until it is known of each where it stands. False: nothing more should go to this target now. */
export async function sendBatch(bench: Workbench, claimed: InHand): Promise<boolean> {
  const hand = await setAside(bench, claimed)
  if (hand.receipts.length === 0) {
    await record(bench, hand, { rows: [], end: 'done', answer: null })
    return true
  }
  return attempt(bench, hand, { left: MAX_REQUESTS })
}

async function attempt(
  bench: Workbench,
  hand: InHand,
  requests: { left: number }
): Promise<boolean> {
  if (!(await renewLease(bench.target.siteId, hand.requestId))) return true
  bench.renewLease()
  if (requests.left-- === 0) {
    const problem = 'The network refuses a lot, and does not say which.'
    await heldUp(bench, hand, { outcome: 'again', problem, afterSec: 3600 })
    return false
  }
  const sent = await called(() => tell(bench, hand), bench.hide)
  switch (sent.outcome) {
    case 'accepted':
      await accepted(bench, hand, sent)
      return true
    case 'rejected':
      return rejected(bench, hand, sent, requests)
    default:
      await heldUp(bench, hand, sent)
      return sent.outcome === 'not_allowed'
  }
}

function tell({ network }: Workbench, { operation, receipts }: InHand): Promise<Sent> {
  const batch = receipts.map(conversionOf)
  if (operation === 'upload') return network.send!(batch, { isDryRun: false })
  return operation === 'retract' ? network.retract!(batch) : network.restate!(batch)
}

async function accepted(
  bench: Workbench,
  hand: InHand,
  { reference, rows = [], remark }: Extract<Sent, { outcome: 'accepted' }>
) {
  const now = clock.now()
  const isAsync = bench.plugin.capabilities.rowResults === 'async'
  if (isAsync && reference !== null && rows.length === 0) {
    const pollAt = new Date(now.getTime() + FIRST_POLL_MS)
    return record(bench, hand, { accepted: { reference, pollAt }, answer: remark ?? null })
  }
  const results = new Map(rows.map((row) => [row.row, row]))
  const settled = hand.receipts.map((receipt, row) => verdictOn(receipt, results.get(row), now))
  return record(bench, hand, { rows: settled, end: 'done', answer: remark ?? null, reference })
}

/** What is named is settled, and the others go again without it; if nothing is named, the halves show where it is. */
async function rejected(
  bench: Workbench,
  hand: InHand,
  { rows, reason, problem }: Extract<Sent, { outcome: 'rejected' }>,
  requests: { left: number }
): Promise<boolean> {
  const now = clock.now()
  const named = new Map(rows.map((row) => [row.row, row]))
  if (hand.receipts.length === 1 && !named.has(0)) {
    named.set(0, { row: 0, outcome: 'failed', reason, detail: problem })
  }
  const bad = hand.receipts.flatMap((receipt, row) =>
    named.has(row) ? [{ ...verdictOn(receipt, named.get(row), now), place: null }] : []
  )
  const rest = hand.receipts.filter((_, row) => !named.has(row))
  const half = Math.ceil(rest.length / 2)
  const parts = bad.length > 0 ? [rest] : [rest.slice(0, half), rest.slice(half)]
  const hands = await Promise.all(
    parts.filter(({ length }) => length > 0).map((part) => splitHand(bench, hand, part))
  )
  await record(bench, hand, { rows: bad, end: 'refused', answer: problem })
  for (const next of hands) {
    if (next && !(await attempt(bench, next, requests))) {
      await Promise.all(
        hands.slice(hands.indexOf(next) + 1).map((left) => left && giveBack(bench, left))
      )
      return false
    }
  }
  return true
}

/** Null: it is not this worker's any more. */
async function splitHand(
  bench: Workbench,
  hand: InHand,
  receipts: InHand['receipts']
): Promise<InHand | null> {
  const { siteId, id: targetId } = bench.target
  const of = { siteId, id: hand.requestId, targetId, operation: hand.operation }
  const requestId = await splitOff(
    of,
    receipts.map(({ id }) => id)
  )
  return requestId
    ? { ...hand, requestId, receipts: receipts.map((one, place) => ({ ...one, place })) }
    : null
}

async function heldUp(bench: Workbench, hand: InHand, setback: Setback) {
  const now = clock.now()
  const { problem } = setback
  if (setback.outcome === 'again') {
    const attempts = Math.max(...hand.receipts.map((receipt) => receipt.attempts))
    const until = againAt(now, { attempts, afterSec: setback.afterSec })
    const rows = hand.receipts.map((receipt) =>
      released(receipt, {
        dueAt: until,
        detail: problem,
        isFailure: true,
        isUntaken: setback.isUntaken === true,
      })
    )
    return record(bench, hand, { rows, end: 'lost', answer: problem, restsUntil: until })
  }
  const rows = hand.receipts.map((receipt) =>
    released(receipt, { dueAt: now, detail: problem, isFailure: false, isUntaken: true })
  )
  const pause = setback.outcome === 'needs_attention' ? setback : null
  return record(bench, hand, {
    rows,
    end: 'refused',
    answer: problem,
    pause,
    isRetractRefused: !pause,
  })
}

function giveBack(bench: Workbench, hand: InHand) {
  const rows = hand.receipts.map((receipt) =>
    released(receipt, { dueAt: receipt.dueAt, detail: '', isFailure: false, isUntaken: true })
  )
  return record(bench, hand, { rows, end: 'lost', answer: null })
}
