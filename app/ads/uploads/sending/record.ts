import db from '@adonisjs/lucid/services/db'
import { REASONS } from '#app/ads/uploads/reasons'
import { tellOfUploads } from '#app/ads/uploads/tell_of_uploads'
import { endRequest, markAccepted } from '#app/ads/uploads/sending/queries/requests'
import { settleRows, type Settled } from '#app/ads/uploads/sending/queries/settle_rows'
import { insteadOfRetract, markRowsAccepted } from '#app/ads/uploads/sending/queries/mark_rows'
import {
  pauseTarget,
  rememberNoRetract,
  restTarget,
} from '#app/ads/uploads/sending/queries/target_state'
import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { InHand, Workbench } from '#app/ads/uploads/sending/workbench'

/** What came of a request, to be written in one transaction. */
export type Outcome = { answer: string | null } & (
  | { accepted: { reference: string | null; pollAt: Date } }
  | {
      rows: Settled[]
      end: 'done' | 'refused' | 'lost'
      reference?: string | null
      restsUntil?: Date
      pause?: { reason: UploadReason; problem: string } | null
      isRetractRefused?: boolean
    }
)

type Of = Pick<Workbench, 'target'>

/** With what others are told of it: there is no receipt without its messages. */
export function record(
  bench: Of,
  hand: Pick<InHand, 'requestId' | 'operation' | 'receipts'>,
  outcome: Outcome
) {
  return db.connection('service').transaction((trx) => write(trx, bench, hand, outcome))
}

async function write(
  trx: TransactionClientContract,
  { target }: Of,
  { requestId, receipts }: Pick<InHand, 'requestId' | 'receipts'>,
  outcome: Outcome
) {
  const request = { siteId: target.siteId, id: requestId }
  const answer = outcome.answer?.slice(0, 1000) ?? null
  if ('accepted' in outcome) {
    await markRowsAccepted(
      trx,
      request,
      receipts.map(({ id }) => id)
    )
    return markAccepted(trx, request, { ...outcome.accepted, answer })
  }
  const { rows, end, restsUntil, pause, isRetractRefused } = outcome
  const written = await settleRows(trx, target.siteId, requestId, rows)
  if (end === 'done' && outcome.reference !== undefined) {
    await markAccepted(trx, request, { reference: outcome.reference, answer, pollAt: null })
  } else {
    await endRequest(trx, request, end, answer)
  }
  if (restsUntil) await restTarget(trx, target, restsUntil)
  const stop = pause ?? stoppingReason(rows)
  if (stop) await pauseTarget(trx, target, stop.reason, stop.problem)
  if (isRetractRefused) {
    await rememberNoRetract(trx, target)
    await insteadOfRetract(trx, target)
  }
  await tellOfUploads(
    trx,
    target,
    rows.filter(({ id }) => written.has(id)),
    receipts
  )
}

function stoppingReason(rows: Settled[]): { reason: UploadReason; problem: string } | null {
  const row = rows.find(
    ({ reason, state }) => state === 'waiting' && reason && REASONS[reason].weight === 'stop'
  )
  return row ? { reason: row.reason!, problem: row.detail ?? '' } : null
}
