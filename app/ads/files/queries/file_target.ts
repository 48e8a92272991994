import type { UploadTarget } from '#app/ads/uploads/types'
import type { SettingValue } from '#app/plugins/contracts/plugin'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface FileTarget extends Pick<
  UploadTarget,
  'unknownConsent' | 'identifiers' | 'maxClickDays'
> {
  id: string
  network: string
  name: string
  settings: Record<string, SettingValue>
  publicId: string
}

/**
 * Null when there is no such target (any more), or it is paused. Until the end of the transaction nobody else takes anything of it: two
 * who press at once get a batch each.
 */
export async function lockedTarget(
  trx: TransactionClientContract,
  siteId: string,
  targetId: string
): Promise<FileTarget | null> {
  const { rows } = await trx.rawQuery<{ rows: FileTarget[] }>(
    `SELECT t.id, t.network, t.name, t.settings, s.public_id AS "publicId",
        t.unknown_consent AS "unknownConsent", t.identifiers, t.max_click_days AS "maxClickDays"
       FROM upload_targets t JOIN sites s ON s.id = t.site_id
      WHERE t.site_id = ? AND t.id = ? AND t.state = 'active' FOR NO KEY UPDATE OF t`,
    [siteId, targetId]
  )
  return rows[0] ?? null
}

/** Those that are told by files, unless they were removed. */
export async function fileTargets(
  trx: TransactionClientContract,
  siteId: string,
  networks: readonly string[]
): Promise<{ id: string; name: string; state: 'active' | 'paused' }[]> {
  const { rows } = await trx.rawQuery<{
    rows: { id: string; name: string; state: 'active' | 'paused' }[]
  }>(
    `SELECT id, name, state FROM upload_targets
      WHERE site_id = ? AND network = ANY (?::text[]) AND state <> 'removed' ORDER BY created_at, id`,
    [siteId, networks as string[]]
  )
  return rows
}
