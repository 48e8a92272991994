import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import { REASONS } from '#app/ads/uploads/reasons'
import { announce } from '#app/deliveries/queries/announce'
import { whoListens } from '#app/deliveries/queries/who_listens'
import { conversionFailed, conversionUploaded } from '#app/deliveries/payloads/upload_messages'
import type { UploadReceipt, UploadTarget } from '#app/ads/uploads/types'
import type { Settled } from '#app/ads/uploads/sending/queries/settle_rows'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Tells the outside what became of conversions, in the transaction that writes it down. */
export async function tellOfUploads(
  trx: TransactionClientContract,
  target: UploadTarget,
  settled: Settled[],
  receipts: UploadReceipt[]
) {
  const told = settled.filter(({ state }) => state === 'processed' || state === 'failed')
  if (told.length === 0) return
  const { site, hears } = await whoListens(trx, target.siteId)
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]))
  const at = clock.now()
  const messages = told.flatMap(({ id, state, reason }) => {
    const receipt = byId.get(id)
    if (!receipt || receipt.operation !== 'upload') return []
    const fact = { ...receipt, site, network: target.network, target: target.name }
    const messageId = uuidv7(at.getTime())
    if (state === 'failed') {
      if (!hears('ads.conversion_failed')) return []
      const why = { reason: reason!, words: REASONS[reason!].words }
      return [conversionFailed(fact, why, at, messageId)]
    }
    return hears('ads.conversion_uploaded') ? [conversionUploaded(fact, at, messageId)] : []
  })
  await announce(trx, messages)
}
