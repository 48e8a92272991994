import type { FileNetwork } from '#app/ads/files/file_network'
import { waitingReceipts, type WaitingReceipt } from '#app/ads/files/queries/waiting_receipts'
import { insertPart, leaveOut, putIntoFile, type Batch } from '#app/ads/files/queries/write_batch'
import type { OfflineConversion, UploadReason } from '#app/plugins/contracts/ad_network'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Conversions that are in memory at a time. */
const AT_ONCE = 2_000

/** Writes what is waiting, part by part, and returns how many conversions that are. What the network would refuse says why. */
export async function writeParts(
  trx: TransactionClientContract,
  batch: Batch,
  network: FileNetwork,
  now: Date
): Promise<number> {
  let size = 0
  let last: WaitingReceipt | null = null
  while (size < network.maxBatch) {
    const most = Math.min(AT_ONCE, network.maxBatch - size)
    const receipts = await waitingReceipts(trx, { ...batch, now }, last, most)
    if (receipts.length === 0) break
    last = receipts.at(-1)!
    size += await writePart(trx, batch, network, receipts, size)
  }
  return size
}

/** `place` is that of its first conversion. */
async function writePart(
  trx: TransactionClientContract,
  batch: Batch,
  { check, file }: FileNetwork,
  receipts: readonly WaitingReceipt[],
  place: number
): Promise<number> {
  const ids: string[] = []
  const refused: { id: string; reason: UploadReason }[] = []
  let text = place === 0 ? file.head : ''
  for (const receipt of receipts) {
    const conversion = conversionOf(receipt)
    const verdict = check(conversion)
    if (verdict.ok) {
      ids.push(receipt.id)
      text += file.line(conversion)
    } else {
      refused.push({ id: receipt.id, reason: verdict.reason })
    }
  }
  if (refused.length) await leaveOut(trx, batch.siteId, refused)
  if (ids.length === 0) return 0
  await insertPart(trx, batch, place, text)
  await putIntoFile(trx, batch, ids, place)
  return ids.length
}

/** Nobody's number or address gets into a file: files stay on desks. */
function conversionOf(receipt: WaitingReceipt): OfflineConversion {
  const { transactionId, eventAt, source, clickKind, clickId, clickAt, value, currency } = receipt
  return {
    transactionId,
    occurredAt: eventAt,
    source,
    click: clickKind && clickId && clickAt ? { kind: clickKind, id: clickId, at: clickAt } : null,
    value,
    currency,
    consent: receipt.consent === 'granted' ? 'granted' : 'unknown',
    person: { phoneNumber: null, emailSha256: null },
  }
}
