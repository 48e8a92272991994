import { wordsOf } from '#app/ads/ledger/shown_receipt'
import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A target that a network is told nothing for: until a person does something, or until its network is well again. */
export interface TroubledTarget {
  siteId: string
  id: string
  name: string
  isStopped: boolean
  since: Date
  why: string | null
}

/** Of all sites that this transaction may see. What a person has paused is as they want it. */
export async function troubledTargets(
  trx: TransactionClientContract,
  now: Date
): Promise<TroubledTarget[]> {
  type Row = Omit<TroubledTarget, 'why'> & { because: UploadReason | null }
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `SELECT site_id AS "siteId", id, name, state = 'paused' AS "isStopped", state_since AS since, paused_because AS because
       FROM upload_targets
      WHERE state = 'paused' AND paused_because IS NOT NULL OR state = 'active' AND rests_until > ?::timestamptz
      ORDER BY created_at, id`,
    [now.toISOString()]
  )
  return rows.map(({ because, ...target }) => ({ ...target, why: wordsOf(because)?.words ?? null }))
}
