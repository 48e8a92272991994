import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import { isUuid } from '#app/shared/ids'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { namedRows } from '#app/ads/files/failed_rows'
import { FileNotUploaded, NoSuchRows } from '#app/ads/files/exceptions'
import { leadsAreDue, lockedBatch } from '#app/ads/files/queries/batch'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { markFailed, markTooRecent, processedRows } from '#app/ads/files/queries/failed_receipts'
import type { UploadReason } from '#app/plugins/contracts/ad_network'

/** What networks say of rows of a file, in our words. */
export const ROW_REASONS = [
  'click_not_found',
  'click_unreadable',
  'click_too_old',
  'too_recent',
  'other_account',
  'bad_value',
  'not_understood',
] as const satisfies readonly UploadReason[]

export interface FailedRows {
  /** Order ids or numbers of lines. */
  rows: string
  reason: (typeof ROW_REASONS)[number]
  /** What the network said. */
  detail: string | null
}

/** Until Google takes a click that was too recent. */
const LATER_MS = 6 * 3_600_000
const SHOWN = 5

/** Rows that the network did not take after all. All of them, or, when one is not in the file, none. Returns how many. */
export function reportFailedRows(
  person: Person,
  siteId: string,
  fileId: string,
  { rows, reason, detail }: FailedRows
): Promise<number> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const batch = isUuid(fileId) ? await lockedBatch(trx, siteId, fileId) : null
    if (!batch) throw new NotFound()
    if (batch.state !== 'done') throw new FileNotUploaded()
    const named = namedRows(rows, batch)
    const found = await processedRows(trx, siteId, fileId, named)
    ensureAllFound(named, found, batch.headLines)
    const transactionIds = found.map(({ transactionId }) => transactionId)
    await leadsAreDue(trx, siteId, fileId)
    if (reason === 'too_recent') {
      const dueAt = new Date(clock.now().getTime() + LATER_MS)
      await markTooRecent(trx, siteId, fileId, { transactionIds, dueAt })
    } else {
      await markFailed(trx, siteId, fileId, { transactionIds, reason, detail })
    }
    await record(trx, {
      action: 'upload_file.rows_failed',
      subject: batch.name,
      after: { conversions: transactionIds.length },
    })
    return transactionIds.length
  })
}

function ensureAllFound(
  named: ReturnType<typeof namedRows>,
  found: readonly { transactionId: string; place: number }[],
  headLines: number
) {
  const ids = new Set(found.map(({ transactionId }) => transactionId))
  const places = new Set(found.map(({ place }) => place))
  const missing = [
    ...named.unknown,
    ...named.transactionIds.filter((id) => !ids.has(id)),
    ...named.places.filter((place) => !places.has(place)).map((place) => place + headLines + 1),
  ]
  if (missing.length === 0 && found.length > 0) return
  const shown = missing.slice(0, SHOWN).join(', ') + (missing.length > SHOWN ? ', …' : '')
  throw new NoSuchRows(
    missing.length
      ? `These are not rows of this file, or were reported before: ${shown}`
      : 'No row was named.'
  )
}
