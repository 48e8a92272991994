import type { SettingValue } from '#app/plugins/contracts/plugin'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface TargetSettings {
  settings: Record<string, SettingValue>
  sealedSettings: string | null
}

/** Of a target that is there. */
export async function settingsOfTarget(
  trx: TransactionClientContract,
  siteId: string,
  targetId: string
): Promise<TargetSettings> {
  const { rows } = await trx.rawQuery<{ rows: TargetSettings[] }>(
    `SELECT settings, sealed_settings AS "sealedSettings" FROM upload_targets WHERE site_id = ? AND id = ?`,
    [siteId, targetId]
  )
  return rows[0]
}
