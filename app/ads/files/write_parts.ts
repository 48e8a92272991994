import { lastLook, type LookedAt } from '#app/ads/files/last_look'
import { waitingReceipts, type WaitingReceipt } from '#app/ads/files/queries/waiting_receipts'
import { insertPart, leaveOut, putIntoFile, type Batch } from '#app/ads/files/queries/write_batch'
import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Conversions that are in memory at a time. */
const AT_ONCE = 2_000

type Writing = Batch & LookedAt

/** Writes what is waiting, part by part, and returns how many conversions that are. What is left out says why. */
export async function writeParts(
  trx: TransactionClientContract,
  writing: Writing
): Promise<number> {
  const { siteId, targetId, now } = writing
  const { maxBatch } = writing.network
  let size = 0
  let last: WaitingReceipt | null = null
  while (size < maxBatch) {
    const most = Math.min(AT_ONCE, maxBatch - size)
    const receipts = await waitingReceipts(trx, { siteId, targetId, now }, last, most)
    if (receipts.length === 0) break
    last = receipts.at(-1)!
    size += await writePart(trx, writing, receipts, size)
  }
  return size
}

/** `place` is that of its first conversion. */
async function writePart(
  trx: TransactionClientContract,
  writing: Writing,
  receipts: readonly WaitingReceipt[],
  place: number
): Promise<number> {
  const { file } = writing.network
  const ids: string[] = []
  const refused: { id: string; reason: UploadReason }[] = []
  let text = place === 0 ? file.head : ''
  for (const looked of await lastLook(trx, writing, receipts)) {
    if (looked.reason === null) {
      ids.push(looked.id)
      text += file.line(looked.conversion)
    } else {
      refused.push(looked)
    }
  }
  if (refused.length) await leaveOut(trx, writing.siteId, refused)
  if (ids.length === 0) return 0
  await insertPart(trx, writing, place, text)
  await putIntoFile(trx, writing, ids, place)
  return ids.length
}
