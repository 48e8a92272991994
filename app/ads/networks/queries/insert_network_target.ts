import type { TargetRules } from '#app/ads/targets/queries/write_target'
import type { SettingValue } from '#app/plugins/contracts/plugin'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface NewNetworkTarget extends TargetRules {
  id: string
  network: string
  name: string
  settings: Record<string, SettingValue>
  sealedSettings: string | null
  /** How far back leads are told of. */
  pastDays: number
}

/** A value of its own is in the currency of the site. */
export async function insertNetworkTarget(
  trx: TransactionClientContract,
  siteId: string,
  { settings, ...target }: NewNetworkTarget
) {
  await trx.rawQuery(
    `INSERT INTO upload_targets (site_id, id, network, name, settings, sealed_settings, gate, review_hours, unknown_consent,
        identifiers, default_value, default_currency, since)
       SELECT id, :id, :network, :name, :settings, :sealedSettings, :gate, :reviewHours, :unknownConsent, :identifiers,
         :defaultValue::numeric, CASE WHEN :defaultValue::numeric IS NOT NULL THEN currency END,
         clock_timestamp() - make_interval(days => :pastDays)
       FROM sites WHERE id = :siteId`,
    { siteId, ...target, settings: JSON.stringify(settings) } as any
  )
}
